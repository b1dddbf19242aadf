import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../analytics/reports/sheet.ts';
import { sheetAsCsv } from '../../../analytics/reports/write-csv.ts';
import { sheetAsXlsx } from '../../../analytics/reports/xlsx.ts';
import { unzip } from '../../support/unzip.ts';

const sheet: Sheet = {
  title: 'Liste',
  columns: [
    { title: 'Schlüssel', kind: 'text', width: 14 },
    { title: 'Name', kind: 'text', width: 30 },
    { title: 'Einwohner', kind: 'number', width: 10 },
    { title: 'Frist', kind: 'date', width: 12 },
    { title: 'Anruf', kind: 'time', width: 18 },
  ],
  rows: [
    ['010510000000', 'Gößnitz; "Stadt"', 1234.5, '2026-12-31', '2026-11-30T23:59'],
    ['160510000000', '=HYPERLINK("x")', null, null, null],
  ],
};

describe('a sheet as CSV', () => {
  it('opens in a German Excel', () => {
    expect(sheetAsCsv(sheet, 'excel')).toBe(
      [
        '\ufeffSchlüssel;Name;Einwohner;Frist;Anruf',
        '010510000000;"Gößnitz; ""Stadt""";1234,5;31.12.2026;30.11.2026 23:59',
        `160510000000;"'=HYPERLINK(""x"")";;;`,
        '',
      ].join('\r\n'),
    );
  });

  it('is read by machines as RFC 4180 has it', () => {
    expect(sheetAsCsv(sheet, 'rfc4180')).toBe(
      [
        'Schlüssel,Name,Einwohner,Frist,Anruf',
        '010510000000,"Gößnitz; ""Stadt""",1234.5,2026-12-31,2026-11-30T23:59',
        `160510000000,"'=HYPERLINK(""x"")",,,`,
        '',
      ].join('\r\n'),
    );
  });
});

describe('a sheet as a workbook', () => {
  it('keeps keys as text, dates as dates and numbers as numbers', async () => {
    const rows = await readSheet(Buffer.from(await sheetAsXlsx(sheet)));
    expect(rows.map((row) => row.map(toSeconds))).toEqual([
      ['Schlüssel', 'Name', 'Einwohner', 'Frist', 'Anruf'],
      [
        '010510000000',
        'Gößnitz; "Stadt"',
        1234.5,
        new Date('2026-12-31T00:00Z'),
        new Date('2026-11-30T23:59Z'),
      ],
      ['160510000000', '=HYPERLINK("x")', null, null, null],
    ]);
  });

  it('has titles that stay, widths, and no formula', async () => {
    const files = unzip(Buffer.from(await sheetAsXlsx(sheet)));
    const xml = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml).toMatch(/<col [^>]*width="14(\.\d+)?"/);
    expect(xml).not.toContain('<f>');
    expect(files['xl/styles.xml']).toContain('<b/>');
    expect(files['xl/styles.xml']).toContain('dd.mm.yyyy hh:mm');
  });
});

/** Times of a workbook are fractions of days, which are a little less than what was meant. */
function toSeconds(cell: unknown): unknown {
  return cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell;
}
