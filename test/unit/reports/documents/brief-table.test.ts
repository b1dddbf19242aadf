import { expect, it } from 'vitest';
import { writeTable } from '../../../../analytics/reports/documents/district-brief/write-table.ts';
import type { Table } from '../../../../analytics/reports/table.ts';

/** A table with columns of these kinds, each with the same text in all rows. */
function write(columns: [Table['columns'][number]['kind'], string | number][], rows = 3) {
  const title = { de: 'T', en: 'T' };
  const table: Table = {
    name: 't',
    title,
    columns: columns.map(([kind], index) => ({ name: String(index), title, kind })),
    rows: Array.from({ length: rows }, () => ({ cells: columns.map(([, cell]) => cell) })),
  };
  return writeTable(table, 54, 'de');
}
const widthsOf = (...of: Parameters<typeof write>) =>
  write(...of).columns.map((column) => ('share' in column ? column.share : column.points));

it('columns of words share all that columns of numbers leave, the wider the more stands in them', () => {
  const [few = 0, more = 0, points, most = 0] = widthsOf([
    ['text', '–'],
    ['text', 'Governikus MultiMessenger: 9'],
    ['count', 1000],
    ['text', 'Governikus MultiMessenger: 1.992, procilon proGOV: 654 (von 5.165)'],
  ]);
  expect(points).toBe(54);
  expect(few + more + most).toBeCloseTo(1);
  expect(most).toBeGreaterThan(more);
  expect(more).toBeGreaterThan(few);
  expect(few).toBeGreaterThan(0.1);
});

it('a column of numbers is wider where one of them needs it', () => {
  const [, narrow = 0, wide = 0] = widthsOf([
    ['text', 'abc'],
    ['count', 1000],
    ['count', 1_000_000_000_000],
  ]);
  expect(narrow).toBe(54);
  expect(wide).toBeGreaterThan(80);
});

it('columns of a table without rows are equally wide', () => {
  const [first, second] = widthsOf(
    [
      ['text', ''],
      ['text', ''],
    ],
    0,
  );
  expect(first).toBe(second);
});

it('words are parted only in a table that has one too wide for its column', () => {
  const partsBeside = (word: string) =>
    write([
      ['text', word],
      ['text', 'Eigener IT-Bereich: 3.558, KIV Thüringen: 3.490, Landesrechenzentrum: 3.475'],
    ]).hyphenate;
  expect(partsBeside('Governikus MultiMessenger: 9')).toBe(false);
  expect(partsBeside('Schmalkalden-Meiningen/Saalfeld-Rudolstadt')).toBe(false);
  expect(partsBeside('Verwaltungsdigitalisierungskoordinationsstelle')).toBe(true);
});
