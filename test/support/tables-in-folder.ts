import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredTables } from '../../analytics/lake/history.ts';

/** The tables of a snapshot that lie in a folder, as a history brings them out of a store. */
export function tablesInFolder(folder: string): StoredTables {
  return {
    fetchTables: (target, tables) =>
      Promise.all(
        tables.map(async (table) => {
          const path = join(target, `${table}.parquet`);
          await copyFile(join(folder, `${table}.parquet`), path);
          return { table, path };
        }),
      ),
  };
}
