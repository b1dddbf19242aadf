import type { Cell } from 'write-excel-file/node';
import type { Sheet, SheetColumnKind } from './sheet.ts';

/**
 * A sheet as a workbook: titles in bold that stay when one scrolls, real dates, numbers as numbers, and
 * everything else as text, which no spreadsheet takes for a number or a formula.
 */
export async function sheetAsXlsx({
  title,
  columns,
  rows,
}: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded when somebody wants a workbook: most who open the console do not.
  const { default: writeXlsx } = await import('write-excel-file/node');
  const head = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    row.map((cell, index) => (cell === null ? null : cellOf(cell, columns[index]?.kind ?? 'text'))),
  );
  return writeXlsx([head, ...body], {
    sheet: title,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer() as Promise<Uint8Array<ArrayBuffer>>;
}

const dateFormats = { date: 'dd.mm.yyyy', time: 'dd.mm.yyyy hh:mm' } as const;

function cellOf(cell: string | number, kind: SheetColumnKind): Cell {
  if (typeof cell === 'number') return { type: Number, value: cell };
  if (kind === 'date' || kind === 'time') {
    // Spreadsheets know no time zones: what is written is what is read.
    const value = new Date(kind === 'date' ? `${cell}T00:00Z` : `${cell}Z`);
    return { type: Date, value, format: dateFormats[kind] };
  }
  return { type: String, value: cell, format: '@' };
}
