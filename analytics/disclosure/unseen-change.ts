import { type Change, groupsOfChange } from './change.ts';
import type { Holders } from './holders.ts';
import { cellOf, type SubjectTable } from './table.ts';

/**
 * Finds an exchange of answers that gives a count another value, touches hidden counts only, and
 * passes a test; undefined if there is none.
 */
export function unseenExchange(
  table: SubjectTable,
  holders: Holders,
  hidden: ReadonlySet<number>,
  group: number,
  value: number,
  passes: (change: Change) => boolean,
): Change | undefined {
  const isHidden = (one: number, other: number) =>
    hidden.has(cellOf(table, one, value)) && hidden.has(cellOf(table, one, other));
  for (const other of table.subject.values.keys()) {
    if (other === value || !isHidden(group, other)) continue;
    // Either somebody in the group says the value no more, or somebody says it now.
    for (const [gone, come] of [
      [value, other],
      [other, value],
    ] as const) {
      for (const cell of holders.within(group, gone)) {
        for (const outside of holders.byProfile(come).flat()) {
          if (outside.groups.includes(group)) continue;
          const change = { from: { cell, value: gone }, to: { cell: outside, value: come } };
          const isUnseen = groupsOfChange(change).every((one) => isHidden(one, other));
          if (isUnseen && passes(change)) return change;
        }
      }
    }
  }
  return undefined;
}
