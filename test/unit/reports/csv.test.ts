import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../analytics/reports/csv.ts';
import type { Table } from '../../../analytics/reports/table.ts';
import { districtTable } from '../../../analytics/reports/tables/district-table.ts';
import { responseTable } from '../../../analytics/reports/tables/response-table.ts';
import { makeResults } from '../../charts/examples.ts';

const shown = { carried: true };
const counts = [1, 0, 2, 0, 0];
const results = makeResults([
  { eligible: 4, counts },
  { eligible: 1, counts: [] },
]);

/** The lines of a table with these text cells in its only column. */
function linesOf(...cells: Table['rows'][number]['cells']): string[] {
  const title = { de: 'Name', en: 'Name' };
  const columns = [{ name: 'name', title, kind: 'text' as const }];
  const rows = cells.map((cell) => ({ cells: [cell] }));
  return toCsv({ name: 't', title, columns, rows }, results, shown, 'de').split('\r\n');
}

describe('a CSV file', () => {
  it('opens in a German Excel: BOM, semicolons, decimal comma, CRLF', () => {
    const csv = toCsv(responseTable(results, shown), results, shown, 'de');
    expect(csv.startsWith('\ufeffags;name;eligible;complete;partial;rr1;')).toBe(true);
    expect(csv).toContain('\r\n16051;Erfurt;4;3;0;75;75;');
    expect(linesOf(33.3)[1]).toMatch(/^33,3;/);
  });

  it('names reference date, snapshot and switch in every row', () => {
    for (const line of linesOf('a', 'b').slice(1, -1)) {
      expect(line.split(';').slice(1)).toEqual([
        results.wave.referenceDate,
        results.snapshot,
        'with',
      ]);
    }
  });

  it.each(['=1+1', '+49', '-2', '@SUM(A1)', '\tx', '\rx'])(
    'keeps a spreadsheet from running %j as a formula',
    (text) => {
      expect(linesOf(text).join('\r\n')).toMatch(/\n"?'/);
    },
  );

  it('quotes what would break a row, and leaves what has no value empty', () => {
    expect(linesOf('a;"b"')[1]).toMatch(/^"a;""b""";/);
    expect(linesOf(null)[1]).toMatch(/^;2026/);
  });
});

describe('the tables', () => {
  it('show no value where nobody has answered, and the denominators everywhere', () => {
    const [erfurt, gera] = districtTable(results, 'dms', shown).rows;
    expect(erfurt?.cells).toEqual(['16051', 'Erfurt', 4, 3, ...counts]);
    expect(gera?.cells).toEqual(['16052', 'Gera', 1, 0, null, null, null, null, null]);
  });
});
