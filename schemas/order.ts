import type { Wave } from './wave.ts';

/** The order of keys, ids, dates and times: character by character, the same on every machine. */
export function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A name as it is sorted: ä like a, ß like ss. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
}

/** The order in which people in Germany look for names. */
export function compareNames(a: string, b: string): number {
  return compareKeys(plain(a), plain(b)) || compareKeys(a, b);
}

type DatedWave = Pick<Wave, 'id' | 'referenceDate'>;

/** The order of waves: by their reference dates. */
export function byReferenceDate(a: DatedWave, b: DatedWave): number {
  return compareKeys(a.referenceDate, b.referenceDate) || compareKeys(a.id, b.id);
}

/** Waves, the last reference date first. */
export function latestFirst<W extends DatedWave>(waves: readonly W[]): W[] {
  return waves.toSorted((a, b) => byReferenceDate(b, a));
}
