import { resolve } from 'node:path';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { readConfig } from '../../functions/platform/config.ts';
import { connectObjects } from '../../functions/store/objects.ts';
import { connectTables, type Table } from '../../functions/store/table.ts';
import { ConfigurationError } from '../../schemas/errors.ts';

/** What commands work on. */
export interface Stores {
  core: Table;
  lake: ObjectStore;
  close(): Promise<void>;
}

/**
 * Connects to the tables and the bucket that the environment names (AWS), or else to those of the
 * data folder (`PEGEL_DATA`): through the Pegel that runs on it, or by starting the stand-ins for as
 * long as the command takes.
 *
 * @throws ConfigurationError
 */
export async function connectStores(): Promise<Stores> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    if (!process.env['PEGEL_CORE_TABLE']) await useDataFolder(closers);
    const config = readConfig('PEGEL_CORE_TABLE', 'PEGEL_LAKE_BUCKET');
    const client = connectTables();
    closers.push(async () => client.destroy());
    const core = { client, name: config.PEGEL_CORE_TABLE };
    return { core, lake: connectObjects(config.PEGEL_LAKE_BUCKET), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Against AWS, nothing of the stand-ins is loaded. */
async function useDataFolder(closers: (() => Promise<void>)[]): Promise<void> {
  const { FolderInUseError, takeDataFolder } = await import('../local/data-folder.ts');
  const { announced, setEnvironment, startStandIns, useEndpoints } = await import(
    '../local/environment.ts'
  );
  const dataFolder = resolve(process.env['PEGEL_DATA'] || '.pegel');
  try {
    closers.push(await takeDataFolder(dataFolder));
    setEnvironment();
    await startStandIns(dataFolder, closers);
  } catch (error) {
    if (!(error instanceof FolderInUseError)) throw error;
    const endpoints = await announced(dataFolder);
    if (!endpoints) {
      throw new ConfigurationError(
        `Another command uses the folder ${dataFolder}, or a Pegel that is just starting: try again when it is done.`,
      );
    }
    setEnvironment();
    useEndpoints(endpoints);
  }
}
