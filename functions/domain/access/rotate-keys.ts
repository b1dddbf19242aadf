import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { StoredKeys } from './stored-keys.ts';

/** So long keys may be proposed before they count, in milliseconds: their age is told from then on. */
export const proposedForMs = 3_600_000;

/**
 * So long a key is known before anything is made with it, in milliseconds: a function reads the keys
 * once, and none runs for a day without being started anew. Keys count an hour after they were
 * proposed at the latest.
 */
export const knownBeforeMs = 24 * 3_600_000 + proposedForMs;

/** What is rotated. */
export interface Rotated {
  keys: StoredKeys;
  /** How long ago they were proposed, in milliseconds. */
  ageMs: number;
}

/**
 * The keys after a rotation: the one that was waiting becomes the current one, and a new one waits. None
 * is ever dropped, because codes and mailboxes are found under all of them. Nothing changes as long as
 * the one that waits is too new.
 *
 * @param secret the new key, as `storedKeysSchema` wants it
 */
export function rotateKeys({ keys, ageMs }: Rotated, secret: string): StoredKeys {
  return keys.next !== undefined && ageMs < knownBeforeMs ? keys : advance(keys, secret);
}

/** Whether keys are what a rotation of others may have made, so that they may take their place. */
export function followsOn(before: StoredKeys, after: StoredKeys): boolean {
  if (isDeepStrictEqual(before, after)) return true;
  const secret = after.next && after[after.next];
  return secret !== undefined && isDeepStrictEqual(after, advance(before, secret));
}

/** In the order in which hashes are looked up: the current one, the latest before it, the one that waits last. */
function advance({ current, next, ...keys }: StoredKeys, secret: string): StoredKeys {
  const now = next ?? current;
  const { [now]: promoted = '', ...others } = keys as Record<string, string>;
  const added = idOf(secret);
  return { current: now, next: added, [now]: promoted, ...others, [added]: secret };
}

/** Told by the key itself, so that what lies under a key that was taken out never seems to lie under another one. */
function idOf(secret: string): string {
  const hash = createHash('sha256').update(`key-id:${secret}`).digest('hex');
  return `k${hash.slice(0, 12)}`;
}
