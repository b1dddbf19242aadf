import { InvalidFileError } from '../../../schemas/errors.ts';
import { type Cell, folded, quoted, textOf } from './cell.ts';

/** A spreadsheet whose first row is the header. */
export interface SheetTable {
  /** Empty where a column has no header; such a column is empty throughout. */
  header: string[];
  /** Rows with at least one filled cell, by their number in the spreadsheet, from 1. */
  rows: { number: number; cells: Cell[] }[];
}

/** More than all of Germany needs (about 11,000 administrations). */
export const maxRows = 20_000;
export const maxColumns = 500;

/**
 * Makes a table of raw rows: texts are trimmed and in Unicode's composed form. Titles above the header
 * are left out.
 *
 * @param headerRow the number of the first of these rows in the spreadsheet
 * @throws InvalidFileError if it is empty, too large, or a column cannot be named
 */
export function toTable(rawRows: Cell[][], headerRow = 1): SheetTable {
  const all = rawRows.map((row) => row.map(cleaned));
  const titles = countTitles(all);
  const [first = [], ...others] = all.slice(titles);
  const rows = others
    .map((cells, index) => ({ number: headerRow + titles + 1 + index, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  const width = [first, ...others].reduce((most, cells) => Math.max(most, widthOf(cells)), 0);
  const header = Array.from({ length: width }, (_, i) => headerText(first[i] ?? null));
  const issues = [
    ...problemsOfSize(rows.length, width),
    ...problemsOfHeader(header, rows, headerRow + titles),
  ];
  if (issues.length > 0) throw new InvalidFileError('The spreadsheet', issues);
  return { header, rows };
}

/** The filled cells of a column. */
export function cellsOf({ header, rows }: SheetTable, name: string): Cell[] {
  const index = header.indexOf(name);
  return index < 0 ? [] : rows.flatMap(({ cells }) => cells[index] ?? []);
}

/** The name of a column in the spreadsheet: A, B … Z, AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/**
 * How many rows stand above the header: a title says one thing, in merged cells many times. Below it
 * must be headings, not answers: else it is a header that lacks names.
 */
function countTitles(rows: readonly Cell[][]): number {
  const filled = rows.map((cells) => cells.filter((cell) => cell !== null));
  const header = filled.findIndex((cells) => new Set(cells.map(textOf)).size > 1);
  const isHeader = filled[header]?.every(
    (cell) => typeof cell === 'string' && !/^\d+$|@/.test(cell),
  );
  return isHeader ? header : 0;
}

/** How many columns a row fills, up to its last filled cell. */
function widthOf(cells: Cell[]): number {
  return cells.findLastIndex((cell) => cell !== null) + 1;
}

/** As much as a cell of Excel holds. */
const maxTextLength = 32_767;

function cleaned(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  if (cell.length > maxTextLength) return { error: 'a text that is too long for a cell' };
  if (!cell.isWellFormed()) return { error: 'a character that does not exist' };
  return cell.normalize('NFC').trim() || null;
}

function headerText(cell: Cell): string {
  return typeof cell === 'string' ? cell.replace(/\s+/g, ' ') : quoted(cell).slice(1, -1);
}

function problemsOfSize(rows: number, width: number) {
  const problem = (message: string) => [{ path: 'file', message }];
  if (rows === 0) return problem('has no rows below the header: is it the right file and sheet?');
  if (rows > maxRows) return problem(tooManyRows);
  if (width > maxColumns) return problem(tooManyColumns);
  return [];
}

export const tooManyRows = `has more than ${maxRows} rows below the header: split it, or delete what is no answer`;
export const tooManyColumns = `has more than ${maxColumns} columns: delete what is no answer`;

function problemsOfHeader(header: string[], rows: SheetTable['rows'], headerRow: number) {
  const nameless = header.flatMap((text, i) =>
    text === '' && rows.some(({ cells }) => (cells[i] ?? null) !== null) ? [columnName(i)] : [],
  );
  const byName = Map.groupBy(header.keys(), (i) => folded(header[i] ?? ''));
  const twice = [...byName.values()].filter(
    ([first = 0, ...more]) => more.length > 0 && header[first] !== '',
  );
  return [
    ...(nameless.length > 0
      ? [
          {
            path: `row ${headerRow}, column ${nameless.join(', ')}`,
            message:
              'has no header: the first row must name each column; delete title rows, unmerge merged cells',
          },
        ]
      : []),
    ...twice.map((columns) => ({
      path: `row ${headerRow}, columns ${columns.map(columnName).join(', ')}`,
      message: `have the same header "${header[columns[0] ?? 0]}": rename all but one`,
    })),
  ];
}
