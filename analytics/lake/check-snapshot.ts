import { SnapshotError } from '../../schemas/errors.ts';
import type { Manifest } from '../../schemas/snapshot.ts';
import type { ObjectStore } from './object-store.ts';
import { readManifest, readNoted } from './read-manifest.ts';
import { readPointer } from './read-pointer.ts';

/** What came of comparing a snapshot with its manifest. */
export interface SnapshotCheck {
  snapshot: string;
  /** Whether it is the one that the console shows. */
  isLatest: boolean;
  /** When it was made public; undefined if it never was. */
  publicAt: string | undefined;
  /** Whether it is the one that the public sees: the last one that was made public. */
  isPublic: boolean;
  /** Undefined if it could not be read. */
  manifest: Manifest | undefined;
  /** What is wrong, in the order of the files. */
  faults: SnapshotError[];
}

/**
 * Compares the files of all snapshots of a wave that count, the released ones and the latest, with their
 * manifests.
 *
 * @returns the oldest first; nothing if the wave has no snapshot
 * @throws SnapshotError if the pointer of the wave cannot be read
 */
export async function checkSnapshots(store: ObjectStore, wave: string): Promise<SnapshotCheck[]> {
  const pointer = (await readPointer(store, wave))?.pointer;
  if (!pointer) return [];
  const named = new Set([...pointer.releases.map(({ snapshot }) => snapshot), pointer.snapshot]);
  const checks: SnapshotCheck[] = [];
  for (const snapshot of named) {
    checks.push({
      snapshot,
      isLatest: snapshot === pointer.snapshot,
      publicAt: pointer.releases.findLast((release) => release.snapshot === snapshot)?.at,
      isPublic: snapshot === pointer.releases.at(-1)?.snapshot,
      ...(await checkSnapshot(store, wave, snapshot)),
    });
  }
  return checks;
}

async function checkSnapshot(
  store: ObjectStore,
  wave: string,
  snapshot: string,
): Promise<Pick<SnapshotCheck, 'manifest' | 'faults'>> {
  const faults: SnapshotError[] = [];
  const attempt = async <Result>(read: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      faults.push(error);
      return undefined;
    }
  };
  const manifest = await attempt(() => readManifest(store, wave, snapshot));
  for (const { key } of manifest?.files ?? []) {
    await attempt(() => readNoted(store, manifest as Manifest, key));
  }
  return { manifest, faults };
}
