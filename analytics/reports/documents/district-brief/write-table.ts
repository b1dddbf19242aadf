import type { Language } from '../../../../schemas/text.ts';
import { isWords, type Table } from '../../table.ts';
import { tableNotes } from '../../table-notes.ts';
import { noValueMark, writeCell } from '../../write-cell.ts';

/** A table as the template sets it. */
export interface BriefTable {
  caption: string;
  columns: BriefColumn[];
  rows: string[][];
  /** Whether words may be parted. */
  hyphenate: boolean;
  notes: string[];
}

interface BriefColumn {
  title: string;
  isNumber: boolean;
  /** Of numbers in points at a size of 9; of words their share of what those leave. */
  width: number;
}

/** A column of words is no narrower than this part of what all of them have. */
const narrowest = 0.28;
/** Characters of a word that stands in one line in the narrowest column of words. */
const longest = 24;

/**
 * Writes all cells of a table. Columns of words are the wider the more stands in them. Words are parted in
 * titles of columns of numbers, which are narrow; names of products elsewhere are not.
 *
 * @param width of the columns of numbers
 */
export function writeTable(table: Table, width: number, language: Language): BriefTable {
  const rows = table.rows.map(({ cells }) =>
    cells.map(
      (cell, index) =>
        writeCell(cell, table.columns[index]?.kind ?? 'text', language) ?? noValueMark,
    ),
  );
  const lengths = table.columns.map(({ kind }, index) =>
    isWords(kind) ? rows.reduce((sum, row) => sum + (row[index]?.length ?? 0), 0) : 0,
  );
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const columns = table.columns.map(({ title, kind }, index) => {
    const isNumber = !isWords(kind);
    const share = Math.max(narrowest, (lengths[index] ?? 0) / (all || 1));
    return { title: title[language], isNumber, width: isNumber ? width : share };
  });
  const hasLongWord = rows.flat().some((cell) => cell.split(' ').some(isLong));
  return {
    caption: table.title[language],
    columns,
    rows,
    hyphenate: hasLongWord || columns.some(({ isNumber }) => isNumber),
    notes: tableNotes(table, language),
  };
}

const isLong = (word: string) => word.length > longest;
