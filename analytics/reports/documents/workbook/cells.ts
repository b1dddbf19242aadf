import type { Cell, Row } from 'write-excel-file/node';
import type { Edition } from '../../../../schemas/results.ts';
import type { Language } from '../../../../schemas/text.ts';
import { type ColumnKind, hiddenCell, isDateText, isWords, type Table } from '../../table.ts';

const lineHeight = 15;

/** How high a row must be for texts that break into lines, by the widths of their columns in characters. */
function heightOf(texts: readonly { text: string; width: number }[]): number {
  return lineHeight * Math.max(1, ...texts.map(({ text, width }) => linesOf(text, width)));
}

/** Words stay whole, unless they are wider than their column. */
function linesOf(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of text.split(/[ \n]/)) {
    if (used > 0 && used + 1 + length > width) [lines, used] = [lines + 1, 0];
    used += (used > 0 ? 1 : 0) + length;
    lines += Math.ceil(used / width) - 1;
    used = ((used - 1) % width) + 1;
  }
  return lines;
}

/** A title above something. */
export const titleCell = (value: string): Cell => ({
  ...{ type: String, value, fontWeight: 'bold', fontSize: 14 },
});

/** The title of a table, or of a part of the notes. */
export const headingCell = (value: string): Cell => ({ type: String, value, fontWeight: 'bold' });

/** Says of which edition something is: what must not be published catches the eye. */
export const editionCell = (value: string, edition: Edition): Cell => ({
  ...{ type: String, value, fontWeight: 'bold' },
  ...(edition === 'internal' && { textColor: '#A3001B' }),
});

/** A text that begins at the left and may be long: what is beside it is empty. */
export const textCell = (value: string): Cell => ({ type: String, value, format: '@' });

/** Texts that break into lines within their columns. */
export function wrappedRow(texts: readonly string[], widths: readonly number[]): Row {
  const height = heightOf(texts.map((text, index) => ({ text, width: widths[index] ?? 1 })));
  return texts.map((value) => ({
    ...{ type: String, value, format: '@', wrap: true, alignVertical: 'top', height },
  }));
}

/** The heads of columns. */
export function headRow(
  columns: readonly { title: string; isWords: boolean }[],
  widths: readonly number[],
): Row {
  // Bold letters are wider than digits.
  const room = (index: number) => (widths[index] ?? 1) * 0.9;
  const height = heightOf(columns.map(({ title }, i) => ({ text: title, width: room(i) })));
  return columns.map(({ title, isWords }) => ({
    ...{ type: String, value: title, fontWeight: 'bold', wrap: true, alignVertical: 'bottom' },
    ...{ align: isWords ? 'left' : 'right', height, backgroundColor: '#E8EDF3' },
    ...{ bottomBorderStyle: 'thin', bottomBorderColor: '#5B6B7B' },
  }));
}

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
export function tableRows(
  { columns, rows }: Table,
  widths: readonly number[],
  language: Language,
): Row[] {
  const heads = columns.map(({ title, kind }) => ({
    title: title[language],
    isWords: isWords(kind),
  }));
  const body = rows.map(({ cells }) =>
    cells.map((cell, index) => cellOf(cell, columns[index]?.kind ?? 'text', language)),
  );
  return [headRow(heads, widths), ...body];
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
