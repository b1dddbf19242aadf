import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from '../../../schemas/zod.ts';

/** Secret keys by key id, with the id of the one that is used for what is new under `current`. */
export type Keyring = { current: string } & Record<string, string>;

/** What is stored instead of a secret or an address: its keyed hash and the id of the key. */
export const keyedHashSchema = z.strictObject({ kid: z.string(), hmac: z.string() });
export type KeyedHash = z.infer<typeof keyedHashSchema>;

/** What is hashed: each begins with its purpose, so that no hash of one is ever that of another. */
export type Purpose =
  | 'access-code'
  | 'short-code-id'
  | 'short-code-secret'
  | 'mailbox'
  | 'network'
  | 'session'
  | 'staff-session'
  | 'shared-document'
  | 'report-recipient'
  | 'sign-in';

/** The ids of all keys, the current one first. */
export function keyIds(keyring: Keyring): [string, ...string[]] {
  const { current, ...keys } = keyring;
  return [current, ...Object.keys(keys).filter((kid) => kid !== current)];
}

/** Whether a key is in the keyring: what was hashed or signed with one that was taken out is as if it were not there. */
export function knowsKey(keyring: Keyring, kid: string): boolean {
  return keyIds(keyring).includes(kid);
}

/** The hash of a text with one of the keys. */
export function keyedHash(
  keyring: Keyring,
  kid: string,
  purpose: Purpose,
  text: string,
): KeyedHash {
  const hmac = createHmac('sha256', keyring[kid] ?? '').update(`${purpose}:${text}`);
  return { kid, hmac: hmac.digest('base64url') };
}

/** The hashes under which a text can be stored, one for each key, the current one first. */
export function keyedHashes(
  keyring: Keyring,
  purpose: Purpose,
  text: string,
): [KeyedHash, ...KeyedHash[]] {
  const [current, ...others] = keyIds(keyring);
  const hash = (kid: string) => keyedHash(keyring, kid, purpose, text);
  return [hash(current), ...others.map(hash)];
}

/** Compares two hashes in a time that does not tell where they differ. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
