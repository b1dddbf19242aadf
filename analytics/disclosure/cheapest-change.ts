import { type Change, groupsOfChange } from './change.ts';
import type { Holders } from './holders.ts';
import { type BaseCell, cellOf, type SubjectTable, state } from './table.ts';

/** What a change would hide beside what is hidden already. */
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
  table: SubjectTable,
  holders: Holders,
  hidden: ReadonlySet<number>,
  group: number,
  value: number,
): Change | undefined {
  const price = priceOf(table, hidden);
  const others = table.subject.values
    .map((_, other) => ({ other, own: price(group, value, other) }))
    .filter(({ other }) => other !== value)
    .sort((a, b) => a.own - b.own);
  let best: Priced | undefined;
  for (const { other, own } of others) {
    // No change to this value, or to the ones after it, can be cheaper than what it costs here.
    if (best && best.price <= own) break;
    for (const cell of holders.within(group, value)) {
      const from = { cell, value };
      const found = [
        moveTo(other, from, price),
        group === state ? undefined : exchange(holders, group, from, other, price),
      ];
      for (const one of found) if (one && (!best || one.price < best.price)) best = one;
      if (best && best.price <= own) break;
    }
  }
  return best?.change;
}

type Price = (group: number, value: number, other: number) => number;

/** A hidden count costs nothing more; another one the units it hides, and one for being hidden. */
function priceOf(table: SubjectTable, hidden: ReadonlySet<number>): Price {
  const one = (cell: number) => (hidden.has(cell) ? 0 : (table.counts[cell] ?? 0) + 1);
  return (group, value, other) =>
    one(cellOf(table, group, value)) + one(cellOf(table, group, other));
}

function priced(change: Change, price: Price): Priced {
  const { from, to } = change;
  const prices = groupsOfChange(change).map((group) => price(group, from.value, to.value));
  return { change, price: prices.reduce((sum, one) => sum + one, 0) };
}

const moveTo = (value: number, from: Change['from'], price: Price): Priced =>
  priced({ from, to: { cell: undefined, value } }, price);

/** The cheapest exchange with a unit outside of the group that says the other value. */
function exchange(
  holders: Holders,
  group: number,
  from: Change['from'],
  other: number,
  price: Price,
): Priced | undefined {
  const isDistrict = from.cell.groups[0] === group;
  const own = isDistrict ? price(group, from.value, other) : 0;
  let best: Priced | undefined;
  for (const profile of holders.byProfile(other)) {
    // All of a profile are alike but for their districts: most profiles are too dear at once.
    const least = own + dearness(from, profile[0], other, price);
    if (best && best.price <= least) continue;
    for (const cell of profile) {
      if (cell.groups.includes(group)) continue;
      const found = priced({ from, to: { cell, value: other } }, price);
      if (!best || found.price < best.price) best = found;
      if (best.price <= least) break;
    }
  }
  return best;
}

/** What an exchange costs for kinds and size classes that are not the same. */
function dearness(
  from: Change['from'],
  cell: BaseCell | undefined,
  value: number,
  price: Price,
): number {
  if (!cell) return 0;
  const [district = state] = from.cell.groups;
  const inSameDistrict = { ...cell, groups: [district, ...cell.groups.slice(1)] };
  return priced({ from, to: { cell: inSameDistrict, value } }, price).price;
}
