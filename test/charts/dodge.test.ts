import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dodge } from '../../analytics/charts/dodge.ts';

it('leaves labels where they wish to be if there is room', () => {
  expect(dodge([10, 40, 90], 20, [0, 100])).toEqual([10, 40, 90]);
});

it('moves labels apart by as little as it takes', () => {
  expect(dodge([50, 50], 20, [0, 100])).toEqual([40, 60]);
  expect(dodge([50, 55, 60], 20, [0, 100])).toEqual([35, 55, 75]);
  // The two that were moved meet a third one.
  expect(dodge([29, 50, 50], 20, [0, 100])).toEqual([23, 43, 63]);
});

it('keeps labels within their range', () => {
  expect(dodge([1, 2], 20, [5, 100])).toEqual([5, 25]);
  expect(dodge([98, 99], 20, [5, 95])).toEqual([75, 95]);
});

it('never lets two labels lie on each other, and keeps their order', () => {
  const wishes = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 10 });
  fc.assert(
    fc.property(wishes, (given) => {
      const sorted = given.toSorted((a, b) => a - b);
      const middles = dodge(sorted, 20, [0, 200]);
      expect(middles).toHaveLength(sorted.length);
      for (const [index, middle] of middles.entries()) {
        expect(middle - (middles[index - 1] ?? -20)).toBeGreaterThanOrEqual(20 - 1e-9);
        expect(middle).toBeLessThanOrEqual(200 + 1e-9);
      }
    }),
  );
});
