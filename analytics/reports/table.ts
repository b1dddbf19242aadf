import type { Text } from '../../schemas/text.ts';

/** What a column holds: decides on alignment and on how a cell is written. */
export type ColumnKind = 'text' | 'count' | 'percent';

/** Stands for a count that is hidden, so that it tells nothing about a single administration. */
export const hiddenCell = '.';

/** Whether a table hides something: then whatever shows it says why. */
export function hasHidden({ columns, rows }: Table): boolean {
  return rows.some(({ cells }) =>
    cells.some((cell, index) => cell === hiddenCell && columns[index]?.kind !== 'text'),
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
  columns: { name: string; title: Text; kind: ColumnKind }[];
  rows: { cells: (Text | string | number | null)[] }[];
}
