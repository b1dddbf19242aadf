import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatRate,
  responseRates,
  roundShares,
  toPercent,
} from '../../../analytics/indicators/rates.ts';

const row = {
  eligible: 4,
  complete: 1,
  partial: 2,
  eligibleInhabitants: 1000,
  completeInhabitants: 250,
};

test('RR1 counts complete responses, RR2 partial ones too, coverage their inhabitants', () => {
  expect(responseRates(row)).toEqual({ rr1: 0.25, rr2: 0.75, coverage: 0.25 });
});

test('a rate without a denominator has no value', () => {
  const nobody = { ...row, eligible: 0, complete: 0, partial: 0 };
  const empty = { ...nobody, eligibleInhabitants: 0, completeInhabitants: 0 };
  expect(responseRates(empty)).toEqual({ rr1: null, rr2: null, coverage: null });
});

test('rates lie between 0 and 1, and RR2 is never below RR1', () => {
  const counts = fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(9999), fc.nat(9999));
  fc.assert(
    fc.property(counts, ([complete, partial, none, inside, outside]) => {
      const { rr1, rr2, coverage } = responseRates({
        eligible: complete + partial + none,
        complete,
        partial,
        eligibleInhabitants: inside + outside,
        completeInhabitants: inside,
      });
      expect(rr1 === null).toBe(complete + partial + none === 0);
      expect(rr2 ?? 0).toBeGreaterThanOrEqual(rr1 ?? 0);
      for (const rate of [rr1, rr2, coverage]) {
        expect(rate ?? 0).toBeGreaterThanOrEqual(0);
        expect(rate ?? 0).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('shares add up to 100 where equal counts permit', () => {
  expect(roundShares([5, 6, 4])).toEqual([33, 40, 27]);
  expect(roundShares([0, 2, 1])).toEqual([0, 67, 33]);
  expect(roundShares([1, 1, 1])).toEqual([33, 33, 33]);
  expect(roundShares([4, 3, 1, 4, 5])).toEqual([23, 18, 6, 23, 29]);
});

test('nothing has no shares', () => {
  expect(roundShares([])).toBeNull();
  expect(roundShares([0, 0])).toBeNull();
});

test('shares differ from the exact ones by less than 1 and add up to 100, or less for equals', () => {
  const counts = fc
    .array(fc.nat(11_000), { minLength: 1, maxLength: 12 })
    .filter((values) => values.some((value) => value > 0));
  fc.assert(
    fc.property(counts, (values) => {
      const total = values.reduce((sum, value) => sum + value, 0);
      const shares = roundShares(values) ?? [];
      const sum = shares.reduce((all, share) => all + share, 0);
      expect(sum).toBeLessThanOrEqual(100);
      const remainders = new Set(values.map((value) => (value * 100) % total));
      if (remainders.size === values.length) expect(sum).toBe(100);
      for (const [index, share] of shares.entries()) {
        const exact = ((values[index] ?? 0) * 100) / total;
        expect(Math.abs(share - exact)).toBeLessThan(1);
      }
    }),
  );
});

test('a larger count never gets the smaller share, and an empty one gets none', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 2, maxLength: 8 }), (values) => {
      const shares = roundShares(values) ?? values;
      for (const [a, one] of values.entries()) {
        if (one === 0) expect(shares[a]).toBe(0);
        for (const [b, other] of values.entries()) {
          if (one === other) expect(shares[a]).toBe(shares[b]);
          if (one > other) expect(shares[a] ?? 0).toBeGreaterThanOrEqual(shares[b] ?? 0);
        }
      }
    }),
  );
});

/** Tenths of a percent, rounded half up, in whole numbers that know no limit. */
function exactPercent(part: number, whole: number): number {
  const tenths = Number((2000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)));
  if (part > 0 && tenths === 0) return 0.1;
  return part < whole && tenths === 1000 ? 99.9 : tenths / 10;
}

test('a rate reads alike everywhere: with its decimal, even where it is 0', () => {
  expect(formatRate(1, 'de')).toBe('100,0\u00a0%');
  expect(formatRate(0.7, 'en')).toBe('70.0%');
  expect(formatRate(10_999 / 11_000, 'de')).toBe('99,9\u00a0%');
});

test('a rate is a percentage with one decimal, rounded half up', () => {
  expect([toPercent(203 / 400), toPercent(201 / 400)]).toEqual([50.8, 50.3]);
  const wholes = fc.oneof(fc.integer({ min: 1, max: 12_000 }), fc.integer({ min: 1, max: 4e8 }));
  const counts = wholes.chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)));
  const halves = fc
    .tuple(fc.nat(999), fc.integer({ min: 1, max: 100_000 }))
    .map(([tenths, times]): [number, number] => [(2 * tenths + 1) * times, 2000 * times]);
  const besides = halves.chain(([part, whole]) =>
    fc.constantFrom<[number, number]>([part - 1, whole], [part + 1, whole], [part, whole + 1]),
  );
  fc.assert(
    fc.property(fc.oneof(counts, halves, besides), ([part, whole]) => {
      expect(toPercent(part / whole)).toBe(exactPercent(part, whole));
    }),
    { numRuns: 5000 },
  );
  for (let whole = 1; whole <= 700; whole++) {
    for (let part = 0; part <= whole; part++) {
      if (toPercent(part / whole) !== exactPercent(part, whole)) {
        expect(toPercent(part / whole), `${part} of ${whole}`).toBe(exactPercent(part, whole));
      }
    }
  }
});

test('what is there never reads nothing, and what is incomplete never all', () => {
  expect([toPercent(0), toPercent(1 / 3000), toPercent(1 / 1e8)]).toEqual([0, 0.1, 0.1]);
  expect([toPercent(1), toPercent(2999 / 3000), toPercent(1 - 1e-8)]).toEqual([100, 99.9, 99.9]);
});
