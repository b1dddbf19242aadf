import { cellOf, type SubjectTable } from './table.ts';

/** Fewer units than this would be told apart. */
const fewest = 3;

/**
 * Whether a count tells something of a single administration: it counts one or two, or everybody in
 * the group says the same. That nobody says something is told.
 */
export function isSensitive(table: SubjectTable, group: number, value: number): boolean {
  const units = table.counts[cellOf(table, group, value)] ?? 0;
  return units > 0 && (units < fewest || units === table.bases[group]);
}
