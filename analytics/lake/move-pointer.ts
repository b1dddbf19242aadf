import type { Pointer } from '../../schemas/results.ts';
import { encodeJson } from './json.ts';
import { pointerKey } from './keys.ts';
import type { ObjectStore } from './object-store.ts';
import { readPointer } from './read-results.ts';

/**
 * Makes a wave's pointer name a snapshot, by compare-and-swap. The higher `asOf` wins: data that
 * were read earlier never replace later ones. Where the pointer names the snapshot already, only its
 * `asOf` is raised.
 *
 * @returns whether the pointer now names another snapshot than before
 */
export async function movePointer(
  store: ObjectStore,
  wave: string,
  next: Pointer,
): Promise<boolean> {
  for (;;) {
    const current = await readPointer(store, wave);
    if (current && current.pointer.asOf > next.asOf) return false;
    const same = current?.pointer.snapshot === next.snapshot;
    if (same && current.pointer.asOf === next.asOf) return false;
    const pointer = same ? { ...current.pointer, asOf: next.asOf } : next;
    const condition = current ? { etag: current.etag } : ({ absent: true } as const);
    // A lost race means that somebody else has moved the pointer: it has to be judged anew.
    if (await store.put(pointerKey(wave), encodeJson(pointer), 'application/json', condition)) {
      return !same;
    }
  }
}
