import { expect, it } from 'vitest';
import { writeTable } from '../../../../analytics/reports/documents/district-brief/write-table.ts';
import type { Table } from '../../../../analytics/reports/table.ts';

function tableOf(kinds: Table['columns'][number]['kind'][], ...rows: (string | number)[][]): Table {
  const title = { de: 'T', en: 'T' };
  return {
    name: 't',
    title,
    columns: kinds.map((kind, index) => ({ name: String(index), title, kind })),
    rows: rows.map((cells) => ({ cells })),
  };
}
const write = (...of: Parameters<typeof tableOf>) => writeTable(tableOf(...of), 54, 'de');
const widthsOf = (...of: Parameters<typeof tableOf>) =>
  write(...of).columns.map(({ width }) => Number(width.toFixed(2)));

it('columns of words are the wider the more stands in them, and none is very narrow', () => {
  const [short, long] = ['Im Einsatz', 'Governikus MultiMessenger: 9 (von 27)'];
  expect(widthsOf(['text', 'text'], [short, short], [long, long])).toEqual([0.5, 0.5]);
  expect(widthsOf(['text', 'text'], ['abc', 'abcdefg'])).toEqual([0.3, 0.7]);
  expect(widthsOf(['text', 'text'])).toEqual([0.28, 0.28]);
  expect(widthsOf(['text', 'text', 'text'], [short, long, long])).toEqual([0.28, 0.44, 0.44]);
});

it('columns of numbers are as wide as they are told to be, whatever stands in the others', () => {
  expect(widthsOf(['text', 'count'], ['abc', 1000])).toEqual([1, 54]);
});

it('a table of words parts them only if one is too long for its column: names of products stay whole', () => {
  expect(write(['text', 'text'], ['a', 'Governikus MultiMessenger: 9']).hyphenate).toBe(false);
  expect(write(['text'], ['Digitalisierungskoordinationsstelle']).hyphenate).toBe(true);
  expect(write(['text', 'count'], ['a', 1]).hyphenate).toBe(true);
});
