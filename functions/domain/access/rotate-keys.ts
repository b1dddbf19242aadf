import { isDeepStrictEqual } from 'node:util';
import type { StoredKeys } from './stored-keys.ts';

/**
 * So long a key is known before anything is made with it, in milliseconds: a function reads the keys
 * when it starts, and none runs for a day without being started anew.
 */
export const knownBeforeMs = 24 * 3_600_000;

/** What is rotated. */
export interface Rotated {
  keys: StoredKeys;
  /** For how long these have been the keys, in milliseconds. */
  ageMs: number;
}

/**
 * The keys after a rotation: the one that was waiting becomes the current one, and a new one waits. None
 * is ever dropped, because codes and mailboxes are found under all of them. Nothing changes as long as
 * the one that waits is too new.
 *
 * @param secret the new key, at least 32 letters
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
  const added = newId(Object.keys(keys));
  return { current: now, next: added, [now]: promoted, ...others, [added]: secret };
}

/** One that is free: `k3` beside `k1` and `k2`. */
function newId(ids: readonly string[]): string {
  let number = ids.length + 1;
  while (ids.includes(`k${number}`)) number++;
  return `k${number}`;
}
