import { createHmac, randomBytes } from 'node:crypto';

/** Secret keys by key id, with the id of the one that new codes use under `current`. */
export type Keyring = { current: string } & Record<string, string>;

/** What is stored instead of a code: its keyed hash and the id of the key. */
export interface HashedCode {
  kid: string;
  hmac: string;
}

/** A new access code of 128 random bits, as 22 characters that are safe in a URL. */
export function mintCode(): string {
  return randomBytes(16).toString('base64url');
}

/** Whether a text has the form of a code at all. */
export function looksLikeCode(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}

/** The ids of all keys, the current one first. */
export function keyIds(keyring: Keyring): [string, ...string[]] {
  const { current, ...keys } = keyring;
  return [current, ...Object.keys(keys).filter((kid) => kid !== current)];
}

/** The hashes under which a code can be stored, one for each key, the current one first. */
export function hashCode(keyring: Keyring, code: string): [HashedCode, ...HashedCode[]] {
  const [current, ...others] = keyIds(keyring);
  const hashed = (kid: string) => ({
    kid,
    hmac: createHmac('sha256', keyring[kid] ?? '')
      .update(`access-code:${code}`)
      .digest('base64url'),
  });
  return [hashed(current), ...others.map(hashed)];
}
