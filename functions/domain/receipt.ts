import { randomInt } from 'node:crypto';

/** Digits and letters that are not mistaken for each other when read out (no I, L, O, U). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new receipt number of 50 random bits, such as `7K3M9-QXD2P`. */
export function mintReceipt(): string {
  const characters = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]);
  return `${characters.slice(0, 5).join('')}-${characters.slice(5).join('')}`;
}
