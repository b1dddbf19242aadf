import { type Pointer, pointerSchema, type Results, resultsSchema } from '../../schemas/results.ts';
import { decodeJson } from './json.ts';
import { pointerKey, resultsKey } from './keys.ts';
import type { ObjectStore } from './object-store.ts';

/** The pointer of a wave as it was read. */
export interface ReadPointer {
  pointer: Pointer;
  etag: string;
}

/**
 * Reads the figures of the snapshot that counts for a wave. Loads no native code, so that pages may
 * call it.
 *
 * @returns undefined if the wave has no snapshot yet
 * @throws Error if the pointer names figures that are not there; z.ZodError or SyntaxError if they
 * cannot be read
 */
export async function readResults(
  store: ObjectStore,
  wave: string,
): Promise<{ results: Results; pointer: Pointer } | undefined> {
  const current = await readPointer(store, wave);
  if (!current) return undefined;
  const { pointer } = current;
  const stored = await store.get(resultsKey(wave, pointer.snapshot));
  if (!stored) throw new Error(`snapshot ${pointer.snapshot} of wave ${wave} has no results`);
  return { results: decodeJson(stored.body, resultsSchema), pointer };
}

/** Reads which snapshot of a wave counts, with the etag to move the pointer by. */
export async function readPointer(
  store: ObjectStore,
  wave: string,
): Promise<ReadPointer | undefined> {
  const stored = await store.get(pointerKey(wave));
  return stored && { pointer: decodeJson(stored.body, pointerSchema), etag: stored.etag };
}
