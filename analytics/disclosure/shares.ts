import { roundShares } from '../indicators/rates.ts';
import { type Change, cellsOfChange } from './change.ts';
import type { Holders } from './holders.ts';
import type { Prices } from './prices.ts';
import { notChosen, type Subject } from './subject.ts';
import type { SubjectTable, Weights } from './table.ts';
import { unseenExchange } from './unseen-exchange.ts';

/** Whole percentages of each value by weight; null where nothing is weighed. */
export type Shares = Record<keyof Weights, readonly number[] | null>;

/**
 * The shares of each value of a subject, by the weights of the units that say it. Options of a multiple
 * choice are rounded each on its own, because together they need not make 100.
 */
export function sharesOf({ values }: Subject, weights: readonly Weights[]): Shares {
  const round = values.includes(notChosen) ? roundAlone : roundShares;
  return {
    municipalities: round(weights.map(({ municipalities }) => municipalities)),
    inhabitants: round(weights.map(({ inhabitants }) => inhabitants)),
  };
}

function roundAlone(counts: readonly number[]): number[] | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 ? null : counts.map((count) => Math.round((count * 100) / total));
}

/**
 * Whether the shares of a subject tell nothing of its hidden counts: each of them might have another
 * value with the same shares. Only exchanges can show that, because a unit that changes its answer
 * would be seen in the counts of the state.
 *
 * @param changes those that the counts were hidden for: most leave the shares as they are
 */
export function areSharesSafe(
  table: SubjectTable,
  holders: Holders,
  prices: Prices,
  changes: readonly Change[],
): boolean {
  const stay = sharesStay(table);
  const safe = new Set<number>();
  for (const change of changes.filter(stay)) {
    for (const one of cellsOfChange(table, change)) safe.add(one);
  }
  const size = table.subject.values.length;
  for (const cell of prices.hidden()) {
    if (safe.has(cell)) continue;
    const position = { group: Math.floor(cell / size), value: cell % size };
    const change = unseenExchange(table, holders, prices, position, stay);
    if (!change) return false;
    for (const one of cellsOfChange(table, change)) safe.add(one);
  }
  return true;
}

function sharesStay({ subject, weights }: SubjectTable): (change: Change) => boolean {
  const published = JSON.stringify(sharesOf(subject, weights));
  return ({ from, to }) => {
    const leaves = from.cell.one[from.value];
    const comes = to.cell?.one[to.value];
    if (!leaves || !comes) return false;
    const municipalities = comes.municipalities - leaves.municipalities;
    const inhabitants = comes.inhabitants - leaves.inhabitants;
    if (municipalities === 0 && inhabitants === 0) return true;
    const after = weights.map((weight, value) => {
      const sign = Number(value === from.value) - Number(value === to.value);
      return {
        municipalities: weight.municipalities + sign * municipalities,
        inhabitants: weight.inhabitants + sign * inhabitants,
      };
    });
    return JSON.stringify(sharesOf(subject, after)) === published;
  };
}
