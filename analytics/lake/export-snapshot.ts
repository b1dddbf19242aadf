import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Edition } from '../../schemas/results.ts';
import type { Manifest } from '../../schemas/snapshot.ts';
import { manifestKey } from './keys.ts';
import type { ObjectStore } from './object-store.ts';
import { readManifest, readNoted } from './read-manifest.ts';
import { followPointer } from './read-pointer.ts';
import { standingOf } from './read-results.ts';

/** A name within the folder of an export. */
const manifestFile = basename(manifestKey('', ''));

/**
 * Writes all files of the snapshot that counts for a wave into a folder, each compared with the hash in
 * the manifest: the tables as Parquet, the figures of both editions as JSON. The manifest is written
 * last: a folder without one is not complete.
 *
 * @param edition `public` for the snapshot of the last release, `internal` for the latest
 * @param folder made where it is not there; files in it that have the same names are overwritten
 * @returns undefined, and nothing written, if the wave has no snapshot yet, or none that is public
 * @throws SnapshotError if a file is not there, or not what the manifest says
 */
export async function exportSnapshot(
  store: ObjectStore,
  wave: string,
  edition: Edition,
  folder: string,
): Promise<Manifest | undefined> {
  return followPointer(store, wave, async (pointer) => {
    const standing = standingOf(pointer, edition);
    if (!standing) return undefined;
    const manifest = await readManifest(store, wave, standing.snapshot);
    await mkdir(folder, { recursive: true });
    for (const { key } of manifest.files) {
      await writeFile(join(folder, basename(key)), await readNoted(store, manifest, key));
    }
    await writeFile(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  });
}
