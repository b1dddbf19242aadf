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
