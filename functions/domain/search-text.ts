import { plain } from '../../schemas/order.ts';
/**
 * Whether a name fits what somebody is looking for: each word is somewhere in it. Capitals and accents
 * make no difference, and umlauts may be written out: Schmölln, schmolln, Schmoelln.
 */
export function searchFor(wanted: string): (name: string) => boolean {
  const words = wanted.split(/\s+/).filter(Boolean);
  const plainWords = words.map(plain);
  const spelledWords = words.map(spelled);
  return (name) => includesAll(plain(name), plainWords) || includesAll(spelled(name), spelledWords);
}

/** A name with its umlauts written out. */
function spelled(text: string): string {
  return plain(text.normalize('NFC').replace(/[äöüÄÖÜ]/g, (letter) => writtenOut[letter] ?? ''));
}

const writtenOut: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'ae',
  Ö: 'oe',
  Ü: 'ue',
};

function includesAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
