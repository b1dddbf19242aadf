import { randomReadable, readReadable } from '../cases/readable.ts';
import { type KeyedHash, type Keyring, keyedHash, keyedHashes } from './keyed-hash.ts';

/** A code that is typed from a letter. Its guesses are counted by the id, which is no secret. */
export interface ShortCode {
  /** 4 characters. */
  id: string;
  /** 8 characters: 40 bits. */
  secret: string;
}

const idLength = 4;
const secretLength = 8;

export function mintShortCode(): ShortCode {
  return { id: randomReadable(idLength), secret: randomReadable(secretLength) };
}

/** A code as it stands in a letter: `7K3M-9QXD-2PA4`. */
export function formatShortCode({ id, secret }: ShortCode): string {
  return [id, secret.slice(0, 4), secret.slice(4)].join('-');
}

/** The code that somebody has typed; undefined if it is none. */
export function readShortCode(typed: string): ShortCode | undefined {
  const text = readReadable(typed);
  if (text?.length !== idLength + secretLength) return undefined;
  return { id: text.slice(0, idLength), secret: text.slice(idLength) };
}

/** The hashes under which a code can be stored, one for each key, the current one first. */
export function hashShortCodeId(keyring: Keyring, { id }: ShortCode): [KeyedHash, ...KeyedHash[]] {
  return keyedHashes(keyring, 'short-code-id', id);
}

/** What is stored of the secret. */
export function hashShortCodeSecret(keyring: Keyring, kid: string, code: ShortCode): string {
  return keyedHash(keyring, kid, 'short-code-secret', code.id + code.secret).hmac;
}
