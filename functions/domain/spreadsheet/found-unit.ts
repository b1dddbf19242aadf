import type { Unit } from '../../../schemas/registry.ts';
import { type Cell, quoted } from './cell.ts';

/** A unit that a row can name, with the keys of the municipalities it speaks for. */
export interface KnownUnit {
  unit: Unit;
  memberKeys: readonly string[];
}

/** Why a cell names no unit, in one word. */
export type UnitProblem = 'unknown' | 'several' | 'noKey' | 'lostZero';

/** The unit that a cell names, or why there is none, for the person who typed it. */
export type FoundUnit =
  | { unit: Unit }
  | {
      problem: string;
      reason: UnitProblem;
      /** The names of the units that the cell can mean. */
      names?: string[];
    };

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
    return {
      reason: 'unknown',
      problem: `${quoted(cell)} is no unit of the register: correct it; if the unit has been dissolved since, it cannot be imported yet: keep the file and leave the row out`,
    };
  }
  return more.length === 0
    ? { unit }
    : {
        reason: 'several',
        names: [unit, ...more].map(({ name }) => name),
        problem: `${quoted(cell)} is the name of several units: ${[unit, ...more].map(({ name }) => `"${name}"`).join(', ')}; use keys, or write Landkreis or Stadt with the name`,
      };
}
