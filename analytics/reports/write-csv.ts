import { stringify } from 'csv-stringify/sync';
import { formatDate } from '../../schemas/format.ts';
import type { Sheet, SheetColumnKind } from './sheet.ts';

/**
 * For Excel as it is set up in Germany: semicolons, decimal comma, 31.12.2026, UTF-8 with BOM. Or as
 * RFC 4180 has it, for machines: commas, decimal point, 2026-12-31, UTF-8.
 */
export const csvDialects = ['excel', 'rfc4180'] as const;
export type CsvDialect = (typeof csvDialects)[number];

const delimiters: Record<CsvDialect, string> = { excel: ';', rfc4180: ',' };

/** Rows as CSV, all of the product's. Texts that a spreadsheet would take for a formula are defused. */
export function writeCsv(
  rows: readonly (readonly (string | number | null)[])[],
  dialect: CsvDialect,
): string {
  const isForExcel = dialect === 'excel';
  const cells = rows.map((row) =>
    row.map((cell) => {
      if (cell === null) return '';
      if (typeof cell === 'string') return defuse(cell);
      return isForExcel ? String(cell).replace('.', ',') : String(cell);
    }),
  );
  return stringify(cells, {
    bom: isForExcel,
    delimiter: delimiters[dialect],
    record_delimiter: '\r\n',
  });
}

/** A sheet as CSV, with its titles in the first row. */
export function sheetAsCsv({ columns, rows }: Sheet, dialect: CsvDialect): string {
  const write = dialect === 'excel' ? asExcelReads : (value: string) => value;
  const cells = rows.map((row) =>
    row.map((cell, index) =>
      typeof cell === 'string' ? write(cell, columns[index]?.kind ?? 'text') : cell,
    ),
  );
  return writeCsv([columns.map(({ title }) => title), ...cells], dialect);
}

function asExcelReads(value: string, kind: SheetColumnKind): string {
  if (kind !== 'date' && kind !== 'time') return value;
  const [date = '', time] = value.split('T');
  return time ? `${formatDate(date, 'de')} ${time}` : formatDate(date, 'de');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front of it. */
function defuse(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
