import { roundShares } from '../indicators/rates.ts';
import { type Change, cellsOfChange } from './change.ts';
import type { Holders } from './holders.ts';
import type { SubjectTable, Weights } from './table.ts';
import { unseenExchange } from './unseen-change.ts';

/** Whole percentages of each value by weight; null where nothing is weighed. */
export type Shares = Record<keyof Weights, readonly number[] | null>;

/** The shares of each value of a subject, by the weights of the units that say it. */
export function sharesOf(weights: readonly Weights[]): Shares {
  return {
    municipalities: roundShares(weights.map(({ municipalities }) => municipalities)),
    inhabitants: roundShares(weights.map(({ inhabitants }) => inhabitants)),
  };
}

/**
 * Whether the shares of a subject tell nothing of its hidden counts: each of them might have another
 * value with the same shares. Only exchanges can show that, because a unit that changes its answer
 * would be seen in the counts of the state.
 */
export function areSharesSafe(
  table: SubjectTable,
  holders: Holders,
  hidden: ReadonlySet<number>,
): boolean {
  const published = JSON.stringify(sharesOf(table.weights));
  const stay = (change: Change) =>
    JSON.stringify(sharesOf(weightsAfter(table.weights, change))) === published;
  const shown = new Set<number>();
  const size = table.subject.values.length;
  for (const cell of [...hidden].sort((a, b) => a - b)) {
    if (shown.has(cell)) continue;
    const group = Math.floor(cell / size);
    const change = unseenExchange(table, holders, hidden, group, cell % size, stay);
    if (!change) return false;
    for (const one of cellsOfChange(table, change)) shown.add(one);
  }
  return true;
}

function weightsAfter(weights: readonly Weights[], { from, to }: Change): Weights[] {
  const leaves = from.cell.one[from.value];
  const comes = to.cell?.one[to.value];
  if (!leaves || !comes) throw new Error('an exchange needs a unit on both sides');
  const after = (value: number, { municipalities, inhabitants }: Weights): Weights => {
    const sign = value === from.value ? 1 : value === to.value ? -1 : 0;
    return {
      municipalities: municipalities + sign * (comes.municipalities - leaves.municipalities),
      inhabitants: inhabitants + sign * (comes.inhabitants - leaves.inhabitants),
    };
  };
  return weights.map((weight, value) => after(value, weight));
}
