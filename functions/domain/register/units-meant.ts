import type { RegisteredUnit } from '../../../schemas/registry.ts';
import { type FoundUnit, searchUnits } from './search-units.ts';

/** Shorter words are in too many names. */
const shortestWord = 4;

/**
 * The units that somebody may mean who names one in their own words: those that the whole text finds
 * or, failing that, the first of its words that finds any, the longest first.
 */
export function unitsMeant(units: readonly RegisteredUnit[], text: string): FoundUnit[] {
  const words = text.split(/[^\p{L}\p{N}-]+/u).filter(({ length }) => length >= shortestWord);
  const longestFirst = words.sort((one, other) => other.length - one.length);
  for (const query of [text.trim(), ...longestFirst]) {
    const found = query === '' ? [] : searchUnits(units, query);
    if (found.length > 0) return found;
  }
  return [];
}
