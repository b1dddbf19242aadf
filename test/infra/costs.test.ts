import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markedParts } from '../support/method-document.ts';
import { costsOf, groups, totalOf, yearOf } from './costs/costs.ts';
import { pricesOf } from './costs/prices.ts';
import { standingOf } from './costs/standing.ts';
import { templates } from './templates.ts';

const sizes = [22, 206, 11_000, 100_000];
const document = readFileSync('docs/operations.md', 'utf8');
const parts = markedParts(document).filter(({ kind }) => kind === 'costs');
const tableNamed = (name: string) => parts.find((part) => part.name === name)?.rows;
const standing = standingOf(templates);

/** Whole dollars: more would be a promise. */
const dollars = (amount: number) =>
  amount < 1 ? 'under 1' : Math.round(amount).toLocaleString('en');

describe('docs/operations.md', () => {
  it('says what a month and a year cost', () => {
    const rows = sizes.map((units) => [
      units.toLocaleString('en'),
      dollars(totalOf(costsOf(units, false, standing))),
      dollars(totalOf(costsOf(units, true, standing))),
      dollars(yearOf(units, standing)),
    ]);
    expect(tableNamed('totals')).toEqual(rows);
  });

  it('says what a month with a wave is made of', () => {
    const all = sizes.map((units) => costsOf(units, true, standing));
    const rows = tableNamed('parts')?.map((row) => row.slice(1));
    expect(rows).toEqual(groups.map((group) => all.map((costs) => dollars(costs[group]))));
  });

  it('says when the prices were looked up', () => {
    expect(document).toContain(`looked up on ${pricesOf}`);
  });
});

describe('the model', () => {
  it('costs more for more units, and for a month in which a wave is open', () => {
    for (const [index, units] of sizes.entries()) {
      const open = totalOf(costsOf(units, true, standing));
      expect(open).toBeGreaterThan(totalOf(costsOf(units, false, standing)));
      const next = sizes[index + 1];
      if (next) expect(open).toBeLessThan(totalOf(costsOf(next, true, standing)));
    }
  });
});
