import { SnapshotError } from '../../schemas/errors.ts';
import { type Pointer, pointerSchema } from '../../schemas/snapshot.ts';
import { decodeJson } from './json.ts';
import { pointerKey } from './keys.ts';
import type { ObjectStore } from './object-store.ts';

/** The pointer of a wave as it was read. */
export interface ReadPointer {
  pointer: Pointer;
  etag: string;
}

/**
 * Reads which snapshots of a wave count, with the etag to move the pointer by.
 *
 * @returns undefined if the wave has no snapshot yet
 * @throws SnapshotError if it cannot be read
 */
export async function readPointer(
  store: ObjectStore,
  wave: string,
): Promise<ReadPointer | undefined> {
  const file = pointerKey(wave);
  const stored = await store.get(file);
  if (!stored) return undefined;
  return { pointer: decodeJson(stored.body, pointerSchema, { wave, file }), etag: stored.etag };
}

/**
 * Reads what the pointer of a wave names. A snapshot that is superseded meanwhile can be removed
 * before it was read: then what the pointer names now is read.
 *
 * @param read what it throws as missing is looked for once more, if the pointer has moved
 * @returns undefined if the wave has no snapshot yet
 * @throws SnapshotError
 */
export async function followPointer<Result>(
  store: ObjectStore,
  wave: string,
  read: (pointer: Pointer) => Promise<Result>,
): Promise<Result | undefined> {
  const first = (await readPointer(store, wave))?.pointer;
  if (!first) return undefined;
  try {
    return await read(first);
  } catch (error) {
    if (!(error instanceof SnapshotError && error.reason === 'missing')) throw error;
    const now = (await readPointer(store, wave))?.pointer;
    if (!now || now.snapshot === first.snapshot) throw error;
    return read(now);
  }
}
