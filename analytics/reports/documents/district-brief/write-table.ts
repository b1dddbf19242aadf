import type { Language } from '../../../../schemas/text.ts';
import { isWords, type Table } from '../../table.ts';
import { tableNotes } from '../../table-notes.ts';
import { noValueMark, writeCell } from '../../write-cell.ts';

/** A table as the template sets it. */
export interface BriefTable {
  caption: string;
  /** Columns of words share what those of numbers leave. In points at a size of 9. */
  columns: { title: string; isNumber: boolean; width: number | null }[];
  rows: string[][];
  notes: string[];
}

/**
 * Writes all cells of a table.
 *
 * @param width of the columns of numbers
 */
export function writeTable(table: Table, width: number, language: Language): BriefTable {
  return {
    caption: table.title[language],
    columns: table.columns.map(({ title, kind }) => {
      const isNumber = !isWords(kind);
      return { title: title[language], isNumber, width: isNumber ? width : null };
    }),
    rows: table.rows.map(({ cells }) =>
      cells.map(
        (cell, index) =>
          writeCell(cell, table.columns[index]?.kind ?? 'text', language) ?? noValueMark,
      ),
    ),
    notes: tableNotes(table, language),
  };
}
