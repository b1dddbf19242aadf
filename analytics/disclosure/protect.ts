import { cellsOfChange } from './change.ts';
import { cheapestChange } from './cheapest-change.ts';
import { holdersOf } from './holders.ts';
import { pricesOf } from './prices.ts';
import { sensitiveCells } from './sensitive.ts';
import type { SubjectTable } from './table.ts';

/**
 * Decides which counts of a subject are hidden: the sensitive ones, and as few others as will do so
 * that no hidden one can be computed from all that is shown.
 *
 * A hidden count is protected by a witness: another assignment of answers to units that leaves
 * everything shown as it is and gives this count another value. So each sensitive count is given one,
 * the cheapest, by hiding what it touches. What is hidden for a witness has that witness itself, and
 * no later hiding takes it away, so that one walk is enough.
 *
 * @param lot decides among what would hide equally much, see `pricesOf`
 * @returns the counts that are hidden, see `cellOf`
 */
export function protect(table: SubjectTable, lot: string): ReadonlySet<number> {
  const holders = holdersOf(table);
  const prices = pricesOf(table, lot);
  const sensitive = sensitiveCells(table);
  for (const { cell } of sensitive) prices.hide(cell);
  const witnessed = new Set<number>();
  for (const { group, value, cell } of sensitive) {
    if (witnessed.has(cell)) continue;
    const change = cheapestChange(table, holders, prices, group, value);
    // Where only one value can be said, a single count would tell it of everybody.
    if (!change) return new Set(table.counts.keys());
    for (const one of cellsOfChange(table, change)) {
      prices.hide(one);
      witnessed.add(one);
    }
  }
  return prices.hidden();
}
