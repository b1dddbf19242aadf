import type { Text } from '../../schemas/text.ts';

/** What a column holds: decides on alignment and on how a cell is written. */
export type ColumnKind = 'text' | 'count' | 'percent';

/**
 * A table of figures, in one form for pages and files, so that both say the same. A cell without a
 * value (null) is not 0: the denominator beside it says why.
 */
export interface Table {
  /** Names the table in addresses and file names. */
  name: string;
  title: Text;
  columns: { name: string; title: Text; kind: ColumnKind }[];
  rows: { cells: (Text | string | number | null)[] }[];
}
