import { randomBytes } from 'node:crypto';
import { type KeyedHash, type Keyring, keyedHashes } from './keyed-hash.ts';

/** A new access code of 128 random bits, as 22 characters that are safe in a URL. */
export function mintCode(): string {
  return randomBytes(16).toString('base64url');
}

/** Whether a text has the form of a code at all. */
export function looksLikeCode(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}

/** The hashes under which a code can be stored, one for each key, the current one first. */
export function hashCode(keyring: Keyring, code: string): [KeyedHash, ...KeyedHash[]] {
  return keyedHashes(keyring, 'access-code', code);
}
