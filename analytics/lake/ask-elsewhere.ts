import { readFile } from 'node:fs/promises';
import type { Engine } from '../engine/engine.ts';
import type { Partition, Partitions } from '../engine/engine-tables.ts';
import { tableKey } from './keys.ts';
import type { ObjectStore } from './object-store.ts';
import type { TableFile } from './write-tables.ts';

/** Opens an engine over the tables of a snapshot, and of the one of the wave before. */
export type OpenEngine = (
  snapshot: Partition,
  tables: readonly TableFile[],
  previous: Partition | undefined,
) => Promise<Engine>;

/**
 * Has an engine count that reads the lake and not the folder: the tables are written there first, under
 * the keys of the snapshot. Whoever publishes it afterwards finds them, and checks that they are the
 * same; of a snapshot that is not published they are left over like those of a run that was killed.
 */
export function overLake(
  store: Pick<ObjectStore, 'put'>,
  openAt: (partitions: Partitions) => Engine,
): OpenEngine {
  return async (current, tables, previous) => {
    for (const { table, path } of tables) {
      const key = tableKey(table, current.wave, current.snapshot);
      const body = await readFile(path);
      await store.put(key, body, 'application/vnd.apache.parquet', { absent: true });
    }
    return openAt({ current, previous });
  };
}
