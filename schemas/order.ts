import type { Wave } from './wave.ts';

/** The order of keys, ids, dates and times: character by character, the same on every machine. */
export function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The order in which people in Germany look for names. */
export function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'de');
}

/** The order of waves: by their reference dates. */
export function compareWaves(
  a: Pick<Wave, 'id' | 'referenceDate'>,
  b: Pick<Wave, 'id' | 'referenceDate'>,
): number {
  return compareKeys(a.referenceDate, b.referenceDate) || compareKeys(a.id, b.id);
}
