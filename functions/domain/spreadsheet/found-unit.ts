import type { Unit } from '../../../schemas/registry.ts';
import { type Cell, quoted } from './cell.ts';

/** A unit that a row can name, with the keys of the municipalities it speaks for. */
export interface KnownUnit {
  unit: Unit;
  municipalities: readonly string[];
}

/** The unit that a cell names, or why there is none, for the person who typed it. */
export type FoundUnit = { unit: Unit } | { problem: string };

/** Units by each of their keys. */
export function indexOf(
  known: readonly KnownUnit[],
  keysOfOne: (one: KnownUnit) => readonly string[],
): Map<string, Unit[]> {
  const index = new Map<string, Unit[]>();
  for (const one of known) {
    for (const key of keysOfOne(one)) index.set(key, [...(index.get(key) ?? []), one.unit]);
  }
  return index;
}

/** The only unit of a key; a problem where there is none, or more than one. */
export function oneOf(found: readonly Unit[] | undefined, cell: Cell): FoundUnit {
  const [unit, ...more] = found ?? [];
  if (!unit) {
    return { problem: `${quoted(cell)} is no unit of the register: correct it or delete the row` };
  }
  return more.length === 0
    ? { unit }
    : {
        problem: `${quoted(cell)} fits ${[unit, ...more].map(({ name }) => `"${name}"`).join(' and ')}: write the whole name, or use a column of keys`,
      };
}
