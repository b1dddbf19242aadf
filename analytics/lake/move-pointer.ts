import type { Pointer } from '../../schemas/snapshot.ts';
import { encodeJson } from './json.ts';
import { pointerKey } from './keys.ts';
import type { ObjectStore } from './object-store.ts';
import { writing } from './put-once.ts';
import { readPointer } from './read-pointer.ts';

/**
 * Whether a snapshot becomes public: as the first of its wave, of which nothing has been public until
 * then, or as the next one. What attempts have left that ended before the first is no release.
 */
export type ReleaseAs = 'none' | 'first' | 'next';

/** What the pointer of a wave is to say. */
export interface NextPointer extends Omit<Pointer, 'releases'> {
  release: ReleaseAs;
}

/** What became of a pointer. */
export interface Moved {
  /** Whether it now names another snapshot than before. */
  moved: boolean;
  /** Whether the snapshot is what the public sees, where it was to become that. */
  isReleased: boolean;
}

/**
 * Makes a wave's pointer name a snapshot, by compare-and-swap. The higher `asOf` wins: data that
 * were read earlier never replace later ones. Where the pointer names the snapshot already, only its
 * `asOf` is raised. What was made public stays in the list of releases.
 *
 * @throws SnapshotError if the pointer cannot be read or written
 */
export async function movePointer(
  store: ObjectStore,
  wave: string,
  { release, ...next }: NextPointer,
): Promise<Moved> {
  const isReleased = release !== 'none';
  for (;;) {
    const current = await readPointer(store, wave);
    if (current && current.pointer.asOf > next.asOf) return { moved: false, isReleased: false };
    const pointer = after(current?.pointer, next, release);
    if (current && JSON.stringify(pointer) === JSON.stringify(current.pointer)) {
      return { moved: false, isReleased };
    }
    const condition = current ? { etag: current.etag } : ({ absent: true } as const);
    // A lost race means that somebody else has moved the pointer: it has to be judged anew.
    const file = pointerKey(wave);
    const put = () => store.put(file, encodeJson(pointer), 'application/json', condition);
    if (await writing({ wave, file }, put)) {
      return { moved: current?.pointer.snapshot !== next.snapshot, isReleased };
    }
  }
}

function after(
  current: Pointer | undefined,
  { snapshot, asOf, takenAt }: Omit<Pointer, 'releases'>,
  release: ReleaseAs,
): Pointer {
  const before = current?.releases ?? [];
  const isReleased = release === 'none' || before.at(-1)?.snapshot === snapshot;
  const releases = release === 'first' ? before.slice(isReleased ? -1 : before.length) : before;
  return {
    snapshot,
    asOf,
    takenAt: current?.snapshot === snapshot ? current.takenAt : takenAt,
    releases: isReleased ? releases : [...releases, { snapshot, at: takenAt }],
  };
}
