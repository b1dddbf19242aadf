import type { AdoptionRow, TopicShare } from '../../../schemas/results.ts';
import { sum } from '../naive-indicators.ts';

/**
 * Whole percentages: each is rounded down, and those with the largest remainders are rounded up
 * instead, all that are alike together, as many as leave the sum at or below 100.
 */
export function naiveShares(weights: readonly number[]): (number | null)[] {
  const total = sum(weights);
  if (total === 0) return weights.map(() => null);
  const down = weights.map((weight) => Math.floor((100 * weight) / total));
  const remainder = (weight: number) => (100 * weight) % total;
  const candidates = weights.map((least) =>
    weights.map(
      (weight, index) => (down[index] ?? 0) + Number(remainder(weight) >= remainder(least)),
    ),
  );
  const possible = [down, ...candidates].filter((shares) => sum(shares) <= 100);
  return possible.toSorted((a, b) => sum(b) - sum(a))[0] ?? down;
}

/** What part of each topic a status has, of state-wide rows. */
export function naiveTopicShares(adoption: readonly AdoptionRow[]): TopicShare[] {
  const state = adoption.filter(({ by }) => by === 'state');
  return state.map((row) => {
    const rows = state.filter(({ topic }) => topic === row.topic);
    const share = (measure: 'municipalities' | 'inhabitants') =>
      naiveShares(rows.map((one) => one[measure] ?? 0))[rows.indexOf(row)] ?? null;
    const { topic, status } = row;
    const municipalities = share('municipalities');
    return { topic, status, municipalities, inhabitants: share('inhabitants') };
  });
}
