import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LakeTableName } from '../../schemas/lake.ts';
import type { Manifest } from '../../schemas/snapshot.ts';
import { fetchColumns } from './fetch-columns.ts';
import { tableKey } from './keys.ts';
import type { ObjectStore } from './object-store.ts';
import { notedFile, readNoted } from './read-manifest.ts';

/** A table of a snapshot that was brought into a folder. */
export interface FetchedTable {
  table: LakeTableName;
  path: string;
}

/** Up to so many bytes a file is fetched as a whole; beyond, ranges of it are faster. */
const wholeUpTo = 50 * 2 ** 20;

/**
 * Brings tables of a snapshot into a folder, under names that no other snapshot's have. Of a long file
 * only the columns are brought that will be read: the rest of it is empty, and cannot be compared with
 * the hash in the manifest.
 *
 * @param columns the only ones that will be read, of whichever table
 * @throws SnapshotError if a file is not there, or not what the manifest says
 */
export async function fetchTables(
  store: ObjectStore,
  manifest: Manifest,
  folder: string,
  tables: readonly LakeTableName[],
  columns: readonly string[],
): Promise<FetchedTable[]> {
  const { wave, snapshot } = manifest;
  const fetched: FetchedTable[] = [];
  for (const table of tables) {
    const key = tableKey(table, wave, snapshot);
    const path = join(folder, `${wave}-${snapshot}-${table}.parquet`);
    if (notedFile(manifest, key).bytes > wholeUpTo) {
      await fetchColumns(store, manifest, key, columns, path);
    } else {
      await writeFile(path, await readNoted(store, manifest, key));
    }
    fetched.push({ table, path });
  }
  return fetched;
}
