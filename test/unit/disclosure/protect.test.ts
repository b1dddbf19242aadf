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
  return shownOf(table, protect(table, 'lot'));
}

const lies = (unit: InventedUnit, { by, group }: Group) =>
  by === 'state' || unit.district === group;

/** A unit of a district, with what it says. */
function unit(district: string, answer: string): InventedUnit {
  return { district, since: 0, answer };
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
        expect(shown(subject, units.toReversed())).toEqual(shown(subject, units));
      }),
    );
  });
}

test('nothing is hidden where all counts are large', () => {
  const units = ['01', '02'].flatMap((district) =>
    single.values.flatMap((answer) => many(3, district, answer)),
  );
  const { counts } = shown(single, units);
  expect(counts).toHaveLength(12);
  expect(counts.filter(({ units }) => units === null)).toEqual([]);
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
  const { counts } = shown(single, units);
  const hidden = counts.filter((count) => count.units === null);
  const [first, second] = hidden.map(({ group, value }) => `${group} ${value}`);
  expect(first).toBe('01 a');
  expect(second).toMatch(/^0[23] a$/);
  // The other two are of another value, in the same two districts.
  const other = hidden.slice(2);
  expect(other.map(({ group }) => group)).toEqual(hidden.slice(0, 2).map(({ group }) => group));
  expect(new Set(other.map(({ value }) => value)).size).toBe(1);
  expect(hidden).toHaveLength(4);
});

test('a rare answer in the whole state hides another one', () => {
  const units = [...many(1, '01', 'a'), ...many(9, '01', 'b'), ...many(9, '01', 'c')];
  const { counts } = shown(single, units);
  const hidden = counts.filter(({ by, units }) => by === 'state' && units === null);
  expect(hidden).toHaveLength(2);
  expect(hidden[0]?.value).toBe('a');
});

test('what is hidden beside a rare answer is drawn by lot, and not by how many say it', () => {
  const units = ['01', '02', '03', '04'].flatMap((district, number) =>
    ['a', 'b', 'c'].flatMap((answer, index) =>
      many(district === '01' && answer === 'a' ? 1 : 3 + number + index, district, answer),
    ),
  );
  const table = tableOf(single, countsOf(single, units));
  const patterns = Array.from({ length: 40 }, (_, lot) =>
    [...protect(table, String(lot))].sort().join(),
  );
  expect(new Set(patterns).size).toBeGreaterThan(5);
  expect(patterns[0]).toBe([...protect(table, '0')].sort().join());
});

test('where everybody says the same, that is not told', () => {
  const { counts } = shown(single, [...many(5, '01', 'a'), ...many(5, '02', 'a')]);
  expect(counts.filter(({ units }) => units !== null)).toEqual([]);
});

test('a question that nobody was asked has no counts', () => {
  expect(shown(single, [])).toEqual({ subject: single, counts: [] });
});
