import { createHash } from 'node:crypto';
import { cellOf, type SubjectTable } from './table.ts';

/** What it costs to hide counts. */
export interface Prices {
  /** Hides a count, which costs nothing from then on. */
  hide(cell: number): void;
  /** The price of hiding two values in a group. */
  ofPair(group: number, value: number, other: number): number;
  /** All counts that are hidden by now. */
  hidden(): ReadonlySet<number>;
}

/**
 * The prices of a table in which nothing is hidden yet: 1 for each count, and a part that is drawn by
 * lot, so that as few counts as possible are hidden and nobody can tell why it was these. A price that
 * hung on the counts themselves would tell of them: who knows the rule could ask for which counts it
 * hides what is hidden.
 *
 * @param lot decides the draw; the same one gives the same prices. Nobody outside may know it.
 */
export function pricesOf(table: SubjectTable, lot: string): Prices {
  const { about, id, item } = table.subject;
  const draw = (cell: number) =>
    createHash('sha256')
      .update(JSON.stringify([lot, about, id, item, cell]))
      .digest()
      .readUInt32BE();
  const prices = Float64Array.from(table.counts, (_, cell) => 1 + draw(cell) / 2 ** 32);
  const priceOf = (cell: number) => prices[cell] ?? 0;
  return {
    hide(cell) {
      prices[cell] = 0;
    },
    ofPair: (group, value, other) =>
      priceOf(cellOf(table, group, value)) + priceOf(cellOf(table, group, other)),
    hidden: () => new Set([...prices.keys()].filter((cell) => prices[cell] === 0)),
  };
}
