import type { Change } from './change.ts';
import type { Holders } from './holders.ts';
import type { Prices } from './prices.ts';
import { type BaseCell, type SubjectTable, state } from './table.ts';

/** A change, and what it would hide beside what is hidden already. */
interface Priced {
  change: Change;
  price: number;
}

/**
 * Finds a change that gives a count another value and that nobody sees once the counts it touches are
 * hidden: the one for which the fewest units have to be hidden in addition. Among equal ones the
 * first, so that the same answers give the same tables.
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
  const others = [...subject.values.keys()]
    .filter((other) => other !== value)
    .map((other) => ({ other, own: prices.ofPair(group, value, other) }))
    .sort((a, b) => a.own - b.own);
  let best: Priced | undefined;
  for (const { other, own } of others) {
    for (const cell of holders.within(group, value)) {
      // Whatever says this value instead, or one after it, costs at least what it costs here.
      if (best && best.price <= own) return best.change;
      const from = { cell, value };
      best = cheaper(best, move(from, other, prices));
      if (group !== state) best = cheaper(best, exchange(from, other, group, holders, prices));
    }
  }
  return best?.change;
}

function cheaper(best: Priced | undefined, found: Priced | undefined): Priced | undefined {
  return best && (!found || best.price <= found.price) ? best : found;
}

/** A unit changes its answer, and nobody makes up for it: all groups that it is in see that. */
function move(from: Change['from'], value: number, prices: Prices): Priced {
  const seen = [state, ...from.cell.groups].map((one) => prices.ofPair(one, from.value, value));
  const price = seen.reduce((sum, one) => sum + one, 0);
  return { change: { from, to: { cell: undefined, value } }, price };
}

/** The cheapest exchange with a unit outside of the group that says the other value. */
function exchange(
  from: Change['from'],
  value: number,
  group: number,
  holders: Holders,
  prices: Prices,
): Priced | undefined {
  const priceOf = (one: number, other: number) =>
    one === other
      ? 0
      : prices.ofPair(one, from.value, value) + prices.ofPair(other, from.value, value);
  const [district, kind, sizeClass] = from.cell.groups;
  const own = group === district ? prices.ofPair(district, from.value, value) : 0;
  let best: { cell: BaseCell; price: number } | undefined;
  for (const alike of holders.byProfile(value)) {
    const [first] = alike;
    if (!first || first.groups.indexOf(group, 1) > 0) continue;
    // They differ in their districts only: most profiles are too dear at once.
    const ofProfile = priceOf(kind, first.groups[1]) + priceOf(sizeClass, first.groups[2]);
    for (const cell of alike) {
      if (best && best.price <= own + ofProfile) break;
      if (cell.groups[0] === group) continue;
      const price = ofProfile + priceOf(district, cell.groups[0]);
      if (!best || price < best.price) best = { cell, price };
    }
  }
  return best && { change: { from, to: { cell: best.cell, value } }, price: best.price };
}
