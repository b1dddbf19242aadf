import fc from 'fast-check';
import { expect, test } from 'vitest';
import { protect } from '../../../analytics/disclosure/protect.ts';
import { shownOf } from '../../../analytics/disclosure/protected-tables.ts';
import type { Subject } from '../../../analytics/disclosure/subject.ts';
import { tableOf } from '../../../analytics/disclosure/table.ts';
import type { Group } from '../../../schemas/breakdown.ts';
import {
  countsOf,
  type InventedUnit,
  inventedUnits,
  option,
  single,
} from '../../support/disclosure/invented.ts';

function shown(subject: Subject, units: readonly InventedUnit[]) {
  const table = tableOf(subject, countsOf(subject, units));
  return shownOf(table, protect(table));
}

const lies = (unit: InventedUnit, { by, group }: Group) => by === 'state' || unit[by] === group;

/** A unit of a district, with what it says. */
function unit(district: string, answer: string): InventedUnit {
  const place = { kind: 'administration', sizeClass: 'under5000' };
  return { district, ...place, municipalities: 1, inhabitants: 1000, since: 0, answer };
}

const many = (count: number, district: string, answer: string) =>
  Array.from({ length: count }, () => unit(district, answer));

for (const subject of [single, option]) {
  test(`every count that is shown of ${subject.values.join(', ')} is right and of nobody alone`, () => {
    fc.assert(
      fc.property(inventedUnits(subject, 60), (units) => {
        for (const count of shown(subject, units).counts) {
          if (count.units === null) continue;
          const inGroup = units.filter((one) => lies(one, count));
          const says = inGroup.filter(({ answer }) => answer === count.value).length;
          expect(count.units).toBe(says);
          expect(says).toBeGreaterThan(2);
          expect(says).toBeLessThan(inGroup.length);
        }
      }),
    );
  });

  test(`the order of units does not decide what is hidden of ${subject.values.join(', ')}`, () => {
    fc.assert(
      fc.property(inventedUnits(subject, 30), (units) => {
        // Weights decide which unit stands for others: alike, they make the order the only difference.
        const alike = units.map((one) => ({ ...one, municipalities: 1, inhabitants: 1000 }));
        expect(shown(subject, alike.toReversed())).toEqual(shown(subject, alike));
      }),
    );
  });
}

test('nothing is hidden where all counts are large', () => {
  const units = ['01', '02'].flatMap((district) =>
    single.values.flatMap((answer) => many(3, district, answer)),
  );
  const { counts, shares } = shown(single, units);
  expect(counts).toHaveLength(20);
  expect(counts.filter(({ units }) => units === null)).toEqual([]);
  expect(shares.map(({ municipalities }) => municipalities)).toEqual([25, 25, 25, 25]);
});

test('a rare answer in one district hides as much in another one, and nothing of the state', () => {
  const units = [
    ...many(2, '01', 'a'),
    ...many(7, '01', 'b'),
    ...many(5, '01', 'c'),
    ...many(4, '02', 'a'),
    ...many(6, '02', 'b'),
    ...many(9, '02', 'c'),
    ...many(8, '03', 'a'),
    ...many(8, '03', 'b'),
    ...many(8, '03', 'c'),
  ];
  const { counts, shares } = shown(single, units);
  const hidden = counts.filter((count) => count.units === null);
  expect(hidden.map(({ group, value }) => `${group} ${value}`)).toEqual([
    '01 a',
    '02 a',
    '01 b',
    '02 b',
  ]);
  expect(shares[0]?.inhabitants).toBe(24);
});

test('a rare answer in the whole state hides another one, and the shares', () => {
  const units = [...many(1, '01', 'a'), ...many(9, '01', 'b'), ...many(9, '01', 'c')];
  const { counts, shares } = shown(single, units);
  const hidden = counts.filter(({ by, units }) => by === 'state' && units === null);
  expect(hidden.map(({ value }) => value)).toEqual(['a', 'd']);
  expect(shares.every(({ inhabitants }) => inhabitants === null)).toBe(true);
});

test('where everybody says the same, that is not told', () => {
  const { counts } = shown(single, [...many(5, '01', 'a'), ...many(5, '02', 'a')]);
  expect(counts.filter(({ units }) => units !== null)).toEqual([]);
});

test('a question that nobody was asked has no counts', () => {
  expect(shown(single, [])).toEqual({ subject: single, counts: [], bases: [], shares: [] });
});
