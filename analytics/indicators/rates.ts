import { formatPercentTenths } from '../../schemas/format.ts';
import type { ResponseRow } from '../../schemas/results.ts';
import type { Language } from '../../schemas/text.ts';

/** Shares from 0 to 1; null where the denominator is 0: no value is not 0 %. */
export interface ResponseRates {
  /** Complete responses among eligible units. */
  rr1: number | null;
  /** Complete and partial responses among eligible units. */
  rr2: number | null;
  /** Inhabitants of units with a complete response among those of eligible units. */
  coverage: number | null;
}

/** What response rates are made of. */
type Responses = Pick<
  ResponseRow,
  'eligible' | 'complete' | 'partial' | 'eligibleInhabitants' | 'completeInhabitants'
>;

/** The response rates of a group of units. */
export function responseRates(row: Responses): ResponseRates {
  return {
    rr1: ratio(row.complete, row.eligible),
    rr2: ratio(row.complete + row.partial, row.eligible),
    coverage: ratio(row.completeInhabitants, row.eligibleInhabitants),
  };
}

const trillion = 1_000_000_000_000;

/**
 * A rate (0 to 1) as a percentage with one decimal, rounded half up. What is there never reads 0, and
 * what is incomplete never 100: at the borders stand 0.1 and 99.9.
 *
 * In whole numbers, because a fraction such as 203/400 lies a little beside the half that it is. Exact
 * for the quotient of counts below 500 million: those that are no half are further away from one.
 */
export function toPercent(rate: number): number {
  const trillionths = Math.round(rate * trillion);
  const tenths = Math.floor((trillionths + trillion / 2000) / (trillion / 1000));
  if (trillionths > 0 && tenths === 0) return 0.1;
  if (trillionths < trillion && tenths === 1000) return 99.9;
  return tenths / 10;
}

/** A rate (0 to 1) as people read it: 88,9 %, 100,0 %. The tiles of maps alone have room for whole percents only. */
export function formatRate(rate: number, language: Language): string {
  return formatPercentTenths(toPercent(rate), language);
}

/** Points of some units, in hundredths, as the mean of one, with one decimal; null where there is none. */
export function meanPoints(points: number, units: number): number | null {
  return units === 0 ? null : Math.round(points / units / 10) / 10;
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/**
 * Counts as whole percentages that add up to 100 where equal counts permit, by the largest
 * remainder. Equal counts always get equal shares: where too little is left to round all of them up,
 * none is, and the sum stays below 100. Null where the total is 0.
 *
 * @example roundShares([5, 6, 4]) // [33, 40, 27]
 * @example roundShares([1, 1, 1]) // [33, 33, 33]
 */
export function roundShares(counts: readonly number[]): number[] | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const floorOf = (count: number) => Math.floor((count * 100) / total);
  let left = 100 - counts.reduce((sum, count) => sum + floorOf(count), 0);
  const raised = new Set<number>();
  const byRemainder = [...Map.groupBy(counts, (count) => (count * 100) % total)];
  for (const [, alike] of byRemainder.sort(([a], [b]) => b - a)) {
    if (alike.length > left) break;
    for (const count of alike) raised.add(count);
    left -= alike.length;
  }
  return counts.map((count) => floorOf(count) + Number(raised.has(count)));
}

/**
 * The same for counts that are only a part of a whole: what they leave, which is hidden or not told, gets
 * its part and has no place in the result. Null where the whole is 0.
 */
export function roundParts(counts: readonly number[], whole: number): number[] | null {
  const rest = whole - counts.reduce((sum, count) => sum + count, 0);
  return roundShares(rest > 0 ? [...counts, rest] : counts)?.slice(0, counts.length) ?? null;
}
