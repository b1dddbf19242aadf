import type { Language } from '../../../../schemas/text.ts';
import { textWidth } from '../../../charts/text-metrics.ts';
import { isWords, type Table } from '../../table.ts';
import { tableNotes } from '../../table-notes.ts';
import { noValueMark, writeCell } from '../../write-cell.ts';
import { sizes } from './sizes.ts';

/** The width of the text on a page, in points. */
const pageWidth = 493;
/** The size that widths of columns of numbers are told for. */
const plannedSize = 9;
/** Left and right of what stands in a cell, by the size of letters. */
const inset = 2 * 0.35;
/** No column of words has less than this part of what all of them have. */
const leastShare = 0.1;

/** A table as the template sets it. */
export interface BriefTable {
  caption: string;
  columns: BriefColumn[];
  rows: string[][];
  /** Whether words are parted at syllables. */
  hyphenate: boolean;
  notes: string[];
}

/** A column of numbers, with its width in points at a size of 9; or one of words, with its share of what is left. */
type BriefColumn = { title: string } & ({ points: number } | { share: number });

/**
 * Writes all cells of a table. Columns of words are the wider the more stands in them. In cells, words are
 * parted only where one would not fit: names of products stay whole.
 *
 * @param points the width of a column of numbers at a size of 9, unless one needs more
 */
export function writeTable(table: Table, points: number, language: Language): BriefTable {
  const rows = table.rows.map(({ cells }) =>
    cells.map(
      (cell, index) =>
        writeCell(cell, table.columns[index]?.kind ?? 'text', language) ?? noValueMark,
    ),
  );
  const words = table.columns.flatMap(({ kind }, index) => (isWords(kind) ? [index] : []));
  const cellsOf = (index: number) => rows.map((row) => row[index] ?? '');
  const shares = sharesOf(words.map((index) => cellsOf(index).join('').length));
  // In the largest letters: in smaller ones, words take less, and numbers leave more.
  const [size] = sizes;
  const numbers = table.columns.map(({ kind }, index) =>
    isWords(kind) ? 0 : Math.max(points, widthOf(cellsOf(index), plannedSize)),
  );
  const taken = numbers.reduce((sum, width) => sum + width, 0);
  const room = pageWidth - (taken * size) / plannedSize;
  const isTooNarrow = (share: number, cells: readonly string[]) =>
    cells.some((cell) => widestWord(cell, size) > share * room - inset * size);
  return {
    caption: table.title[language],
    columns: table.columns.map(({ title: { [language]: title } }, index) => {
      const share = shares[words.indexOf(index)];
      return share === undefined ? { title, points: numbers[index] ?? points } : { title, share };
    }),
    rows,
    hyphenate: shares.some((share, at) => isTooNarrow(share, cellsOf(words[at] ?? 0))),
    notes: tableNotes(table, language),
  };
}

/** Parts of 1: the least for each, and what that leaves by how much there is of it. */
function sharesOf(amounts: readonly number[]): number[] {
  const all = amounts.reduce((sum, amount) => sum + amount, 0);
  const left = 1 - amounts.length * leastShare;
  return amounts.map(
    (amount) => leastShare + left * (all === 0 ? 1 / amounts.length : amount / all),
  );
}

/** How wide a column must be so that nothing in it is parted. */
function widthOf(cells: readonly string[], size: number): number {
  return Math.max(0, ...cells.map((cell) => textWidth(cell, size))) + inset * size;
}

/** How wide the widest part of a text is that stands in one line; lines end behind hyphens, too. */
function widestWord(text: string, size: number): number {
  return Math.max(...text.split(/[ /-]/).map((word) => textWidth(word, size)));
}
