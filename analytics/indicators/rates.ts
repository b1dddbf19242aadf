import type { ResponseRow } from '../../schemas/results.ts';

/** Shares from 0 to 1; null where the denominator is 0: no value is not 0 %. */
export interface ResponseRates {
  /** Complete responses among eligible units. */
  rr1: number | null;
  /** Complete and partial responses among eligible units. */
  rr2: number | null;
  /** Inhabitants of units with a complete response among those of eligible units. */
  coverage: number | null;
}

/** The response rates of one district or of the state. */
export function responseRates(row: ResponseRow): ResponseRates {
  return {
    rr1: ratio(row.complete, row.eligible),
    rr2: ratio(row.complete + row.partial, row.eligible),
    coverage: ratio(row.completeInhabitants, row.eligibleInhabitants),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/**
 * Counts as whole percentages that add up to 100, by the largest remainder; of equal remainders the
 * earlier one is rounded up. Null where the total is 0.
 *
 * @example roundShares([1, 1, 1]) // [34, 33, 33]
 */
export function roundShares(counts: readonly number[]): number[] | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const exact = counts.map((count) => count * 100);
  const shares = exact.map((count) => Math.floor(count / total));
  const left = 100 - shares.reduce((sum, share) => sum + share, 0);
  const raised = exact
    .map((count, index) => ({ index, remainder: count % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left)
    .map(({ index }) => index);
  return shares.map((share, index) => (raised.includes(index) ? share + 1 : share));
}
