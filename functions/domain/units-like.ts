import type { Unit } from '../../schemas/registry.ts';
import { folded } from './spreadsheet/cell.ts';
import type { KnownUnit } from './spreadsheet/found-unit.ts';

/** The units whose name has all words of a text in it, or whose key it is, by name. */
export function unitsLike(known: readonly KnownUnit[], text: string): Unit[] {
  const words = folded(text)
    .split(/[\s,;()]+/)
    .filter(Boolean);
  if (words.length === 0) return [];
  return known
    .filter(({ unit, memberKeys }) => {
      const name = folded(unit.name);
      const keys = [unit.ars, unit.ags5, ...memberKeys];
      return words.every((word) => name.includes(word) || keys.includes(word));
    })
    .map(({ unit }) => unit)
    .sort((a, b) => a.name.localeCompare(b.name, 'de'));
}
