import type { Cell, Row } from 'write-excel-file/node';
import type { Language } from '../../../../schemas/text.ts';
import { type ColumnKind, hiddenCell, isDateText, isWords, type Table } from '../../table.ts';

/** A title above something. */
export const titleCell = (value: string): Cell => ({
  ...{ type: String, value, fontWeight: 'bold', fontSize: 14 },
});

/** The title of a table, or of a part of the notes. */
export const headingCell = (value: string): Cell => ({ type: String, value, fontWeight: 'bold' });

/** A text that begins at the left and may be long: what is beside it is empty. */
export const textCell = (value: string): Cell => ({ type: String, value, format: '@' });

/** A text that breaks into lines within its column. */
export const wrappedCell = (value: string): Cell => ({
  ...{ type: String, value, format: '@', wrap: true, alignVertical: 'top' },
});

/** The head of a column. */
export const columnCell = (value: string, isNumeric: boolean): Cell => ({
  ...{ type: String, value, fontWeight: 'bold', wrap: true, alignVertical: 'bottom' },
  ...{ align: isNumeric ? 'right' : 'left', backgroundColor: '#E8EDF3' },
  ...{ bottomBorderStyle: 'thin', bottomBorderColor: '#5B6B7B' },
});

/** A calendar date (`2026-12-31`) or a month (`2026-12`) that a spreadsheet knows as one. */
export function dateCell(date: string, language: Language): Cell {
  const isMonth = date.length === 'yyyy-mm'.length;
  const format = isMonth ? 'mmmm yyyy' : { de: 'dd.mm.yyyy', en: 'd mmmm yyyy' }[language];
  return {
    type: Date,
    value: new Date(`${date}${isMonth ? '-01' : ''}T00:00Z`),
    format,
    align: 'left',
  };
}

/** The rows of a table with their head: numbers are numbers, percentages too, and keys are texts. */
export function tableRows({ columns, rows }: Table, language: Language): Row[] {
  const head = columns.map(({ title, kind }) => columnCell(title[language], !isWords(kind)));
  const body = rows.map(({ cells }) =>
    cells.map((cell, index) => cellOf(cell, columns[index]?.kind ?? 'text', language)),
  );
  return [head, ...body];
}

function cellOf(
  cell: Table['rows'][number]['cells'][number],
  kind: ColumnKind,
  language: Language,
): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return numberCell(cell, kind);
  if (isDateText(cell)) return dateCell(cell.date, language);
  if (typeof cell === 'object') return textCell(cell[language]);
  return cell === hiddenCell && !isWords(kind)
    ? { type: String, value: cell, align: 'right' }
    : textCell(cell);
}

/** Percentages are the fractions that spreadsheets show as such. */
function numberCell(number: number, kind: ColumnKind): Cell {
  const value = kind === 'percent' || kind === 'share' ? Math.round(number * 10) / 1000 : number;
  return { type: Number, value, format: formatOf(number, kind) };
}

function formatOf(number: number, kind: ColumnKind): string {
  if (kind === 'percent') return '0.0%';
  if (kind === 'share') return Number.isInteger(number) ? '0%' : '0.0%';
  if (kind === 'mean') return '0.0';
  return Number.isInteger(number) ? '#,##0' : '#,##0.0##';
}
