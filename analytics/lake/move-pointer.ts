import type { Pointer } from '../../schemas/snapshot.ts';
import { encodeJson } from './json.ts';
import { pointerKey } from './keys.ts';
import type { ObjectStore } from './object-store.ts';
import { readPointer } from './read-results.ts';

/** What the pointer of a wave is to say. */
export interface NextPointer extends Omit<Pointer, 'releases'> {
  /** The snapshot becomes public. */
  release: boolean;
}

/**
 * Makes a wave's pointer name a snapshot, by compare-and-swap. The higher `asOf` wins: data that
 * were read earlier never replace later ones. Where the pointer names the snapshot already, only its
 * `asOf` is raised. What was made public stays in the list of releases.
 *
 * @returns whether the pointer now names another snapshot than before
 */
export async function movePointer(
  store: ObjectStore,
  wave: string,
  { release, ...next }: NextPointer,
): Promise<boolean> {
  for (;;) {
    const current = await readPointer(store, wave);
    if (current && current.pointer.asOf > next.asOf) return false;
    const pointer = after(current?.pointer, next, release);
    if (current && JSON.stringify(pointer) === JSON.stringify(current.pointer)) return false;
    const condition = current ? { etag: current.etag } : ({ absent: true } as const);
    // A lost race means that somebody else has moved the pointer: it has to be judged anew.
    if (await store.put(pointerKey(wave), encodeJson(pointer), 'application/json', condition)) {
      return current?.pointer.snapshot !== next.snapshot;
    }
  }
}

function after(
  current: Pointer | undefined,
  { snapshot, asOf, takenAt }: Omit<Pointer, 'releases'>,
  release: boolean,
): Pointer {
  const releases = current?.releases ?? [];
  const isReleased = !release || releases.at(-1)?.snapshot === snapshot;
  return {
    snapshot,
    asOf,
    takenAt: current?.snapshot === snapshot ? current.takenAt : takenAt,
    releases: isReleased ? releases : [...releases, { snapshot, at: takenAt }],
  };
}
