import { cellOf, type SubjectTable } from './table.ts';

/** What it costs to hide counts: the units that are hidden, and one more for the count itself. */
export interface Prices {
  isHidden(cell: number): boolean;
  /** Hides a count, which costs nothing from then on. */
  hide(cell: number): void;
  /** The price of hiding two values in a group. */
  ofPair(group: number, value: number, other: number): number;
  /** All counts that are hidden by now. */
  hidden(): ReadonlySet<number>;
}

/** The prices of a table in which nothing is hidden yet. */
export function pricesOf(table: SubjectTable): Prices {
  const prices = Float64Array.from(table.counts, (count) => count + 1);
  const priceOf = (cell: number) => prices[cell] ?? 0;
  return {
    isHidden: (cell) => prices[cell] === 0,
    hide(cell) {
      prices[cell] = 0;
    },
    ofPair: (group, value, other) =>
      priceOf(cellOf(table, group, value)) + priceOf(cellOf(table, group, other)),
    hidden: () => new Set([...prices.keys()].filter((cell) => prices[cell] === 0)),
  };
}
