import type { Change } from './change.ts';
import type { Holders } from './holders.ts';
import type { Prices } from './prices.ts';
import { type District, type SubjectTable, state } from './table.ts';

/**
 * Finds a change that gives a count another value and that nobody sees once the counts it touches are
 * hidden: the one that is cheapest to hide.
 *
 * @returns undefined where no value but one can be said
 */
export function cheapestChange(
  { subject }: SubjectTable,
  holders: Holders,
  prices: Prices,
  group: number,
  value: number,
): Change | undefined {
  let best: { change: Change; price: number } | undefined;
  const consider = (change: Change) => {
    const { from, to } = change;
    const price =
      prices.ofPair(from.district.group, from.value, to.value) +
      prices.ofPair(to.district?.group ?? state, from.value, to.value);
    if (!best || price < best.price) best = { change, price };
  };
  const inGroup = (district: District) => group === state || district.group === group;
  for (const other of subject.values.keys()) {
    if (other === value) continue;
    for (const district of holders[value]?.filter(inGroup) ?? []) {
      const from = { district, value };
      consider({ from, to: { district: undefined, value: other } });
      // An exchange leaves the counts of the state as they are.
      if (group === state) continue;
      for (const outside of holders[other] ?? []) {
        if (outside.group !== group) consider({ from, to: { district: outside, value: other } });
      }
    }
  }
  return best?.change;
}
