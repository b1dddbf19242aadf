import { type Change, cellsOfChange } from './change.ts';
import type { Holders } from './holders.ts';
import type { Prices } from './prices.ts';
import type { SubjectTable } from './table.ts';

/**
 * Finds an exchange of answers that gives a count another value, touches hidden counts only, and
 * passes a test; undefined if there is none.
 */
export function unseenExchange(
  table: SubjectTable,
  holders: Holders,
  prices: Prices,
  { group, value }: { group: number; value: number },
  passes: (change: Change) => boolean,
): Change | undefined {
  for (const other of table.subject.values.keys()) {
    if (other === value || prices.ofPair(group, value, other) > 0) continue;
    // Either somebody in the group says the value no more, or somebody says it now.
    for (const [gone, come] of [
      [value, other],
      [other, value],
    ] as const) {
      for (const cell of holders.within(group, gone)) {
        for (const outside of holders.byProfile(come).flat()) {
          if (outside.groups.includes(group)) continue;
          const change = { from: { cell, value: gone }, to: { cell: outside, value: come } };
          const isUnseen = cellsOfChange(table, change).every((one) => prices.isHidden(one));
          if (isUnseen && passes(change)) return change;
        }
      }
    }
  }
  return undefined;
}
