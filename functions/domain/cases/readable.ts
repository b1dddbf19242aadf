import { randomInt } from 'node:crypto';

/** Digits and letters that are not mistaken for each other when read out (no I, L, O, U): 5 bits each. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random characters that can be read out and typed. */
export function randomReadable(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/**
 * What was meant by somebody who typed such characters: in any case, with blanks and dashes, and with
 * the letters that look like digits.
 *
 * @returns undefined if there is a character that cannot be meant
 */
export function readReadable(typed: string): string | undefined {
  const text = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return [...text].every((character) => alphabet.includes(character)) ? text : undefined;
}
