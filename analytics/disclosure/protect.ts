import { type Change, cellsOfChange } from './change.ts';
import { cheapestChange } from './cheapest-change.ts';
import { holdersOf } from './holders.ts';
import { pricesOf } from './prices.ts';
import { sensitiveCells } from './sensitive.ts';
import { areSharesSafe, type Shares, sharesOf } from './shares.ts';
import { cellOf, type SubjectTable, state } from './table.ts';

/** What may be seen of a subject. */
export interface Protection {
  /** The counts that are hidden, see `cellOf`. */
  hidden: ReadonlySet<number>;
  /** Whole percentages state-wide; undefined where they would tell of a hidden count. */
  shares: Shares | undefined;
}

/**
 * Decides which counts of a subject are hidden: the sensitive ones, and as few others as will do so
 * that no hidden one can be computed from all that is shown.
 *
 * A hidden count is protected by a witness: another assignment of answers to units that leaves
 * everything shown as it is and gives this count another value. So each sensitive count is given one,
 * the cheapest, by hiding what it touches. What is hidden for a witness has that witness itself, and
 * no later hiding takes it away, so that one walk is enough.
 */
export function protect(table: SubjectTable): Protection {
  const holders = holdersOf(table);
  const prices = pricesOf(table);
  const sensitive = sensitiveCells(table);
  for (const { cell } of sensitive) prices.hide(cell);
  const changes: Change[] = [];
  const witnessed = new Set<number>();
  for (const { group, value, cell } of sensitive) {
    if (witnessed.has(cell)) continue;
    const change = cheapestChange(table, holders, prices, group, value);
    // Where only one value can be said, a single count would tell it of everybody.
    if (!change) return { hidden: new Set(table.counts.keys()), shares: undefined };
    changes.push(change);
    for (const one of cellsOfChange(table, change)) {
      prices.hide(one);
      witnessed.add(one);
    }
  }
  const isStateShown = table.subject.values.every(
    (_, value) => !prices.isHidden(cellOf(table, state, value)),
  );
  const areShown = isStateShown && areSharesSafe(table, holders, prices, changes);
  return {
    hidden: prices.hidden(),
    shares: areShown ? sharesOf(table.subject, table.weights) : undefined,
  };
}
