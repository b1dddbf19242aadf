import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pricesOf } from '../../../analytics/disclosure/prices.ts';
import { protect } from '../../../analytics/disclosure/protect.ts';
import { shownOf } from '../../../analytics/disclosure/protected-tables.ts';
import { sensitiveCells } from '../../../analytics/disclosure/sensitive.ts';
import type { Subject } from '../../../analytics/disclosure/subject.ts';
import { tableOf } from '../../../analytics/disclosure/table.ts';
import { attack, computed, type SeenTable } from '../../support/disclosure/attack.ts';
import {
  countsOf,
  type InventedUnit,
  inventedUnits,
  option,
  single,
} from '../../support/disclosure/invented.ts';

const known = (units: readonly InventedUnit[]) => units.map(({ answer: _, ...unit }) => unit);
const isOption = (subject: Subject) => subject === option;
const seen = (subject: Subject, table: Omit<SeenTable, 'values'>): SeenTable => ({
  ...table,
  values: isOption(subject) ? ['selected'] : subject.values,
});

/** What is published of units' answers. */
function published(subject: Subject, units: readonly InventedUnit[]): SeenTable {
  const table = tableOf(subject, countsOf(subject, units));
  return seen(subject, shownOf(table, protect(table, 'lot')));
}

for (const [name, subject] of [
  ['a question', single],
  ['an option of a multiple choice', option],
] as const) {
  test(`no hidden count of ${name} can be computed from what is shown`, () => {
    fc.assert(
      fc.property(inventedUnits(subject, 10), (units) => {
        const bounds = attack(known(units), [published(subject, units)], isOption(subject));
        expect(computed(bounds)).toEqual([]);
      }),
      { numRuns: 6, seed: 1 },
    );
  });
}

test('the attack computes counts that are hidden alone', () => {
  const leaks = fc.sample(inventedUnits(single, 16), { numRuns: 6, seed: 1 }).map((units) => {
    const table = tableOf(single, countsOf(single, units));
    const prices = pricesOf(table, 'lot');
    for (const { cell } of sensitiveCells(table)) prices.hide(cell);
    const shown = shownOf(table, prices.hidden());
    return computed(attack(known(units), [seen(single, shown)])).length;
  });
  expect(leaks.filter((count) => count > 0).length).toBeGreaterThan(2);
});

test('the attack computes late answers from two releases of a table', () => {
  const leaks = fc.sample(inventedUnits(single, 8), { numRuns: 5, seed: 2 }).map((units) => {
    const all = units.map((unit, index) => ({ ...unit, since: index === 0 ? 1 : 0 }));
    const releases = [published(single, all.slice(1)), published(single, all)];
    return computed(attack(known(all), releases)).length;
  });
  expect(leaks.some((count) => count > 0)).toBe(true);
});
