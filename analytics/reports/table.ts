import type { Text } from '../../schemas/text.ts';

/**
 * What a column holds: decides on alignment and on how a cell is written. Percentages and means have one
 * decimal; shares are whole percentages that are rounded together; a number has the decimals it has. A
 * unit is a name that leads to its case.
 */
export type ColumnKind = 'text' | 'unit' | 'count' | 'number' | 'mean' | 'percent' | 'share';

/** Whether a column is read as words. */
export const isWords = (kind: ColumnKind | undefined) => kind === 'text' || kind === 'unit';

/** A date or a month as people read it, and as programs do: `2026-12-31`, `2026-12`. */
export type DateText = Text & { date: string };

/** Whether what stands in a table is a date. */
export function isDateText(cell: Table['rows'][number]['cells'][number]): cell is DateText {
  return cell !== null && typeof cell === 'object' && 'date' in cell;
}

/** Stands for a count that is hidden, so that it tells nothing about a single administration. */
export const hiddenCell = '.';

/** Whether a table hides something: then whatever shows it says why. */
export function hasHidden({ columns, rows }: Table): boolean {
  return rows.some(({ cells }) =>
    cells.some((cell, index) => cell === hiddenCell && !isWords(columns[index]?.kind)),
  );
}

/**
 * A table of figures, in one form for pages and files, so that both say the same. A cell without a
 * value (null) is not 0: the denominator beside it says why.
 */
export interface Table {
  /** Names the table in addresses and file names. */
  name: string;
  title: Text;
  /** The snapshot that it is of, where it stays as an earlier release showed it. */
  kept?: string | undefined;
  /** What readers must know to read this one right. */
  note?: Text | undefined;
  columns: { name: string; title: Text; kind: ColumnKind }[];
  /** With the key (ARS) of the unit that a row is about. */
  rows: { cells: (Text | DateText | string | number | null)[]; unit?: string }[];
}
