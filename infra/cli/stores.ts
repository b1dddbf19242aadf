import { resolve } from 'node:path';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { readConfig } from '../../functions/platform/config.ts';
import { connectObjects } from '../../functions/store/objects.ts';
import { connectTables, type Table } from '../../functions/store/table.ts';
import { FolderInUseError, takeDataFolder } from '../local/data-folder.ts';
import { announced, setEnvironment, startStandIns, useEndpoints } from '../local/environment.ts';

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

async function useDataFolder(closers: (() => Promise<void>)[]): Promise<void> {
  const dataFolder = resolve(process.env['PEGEL_DATA'] || '.pegel');
  try {
    closers.push(await takeDataFolder(dataFolder));
    await setEnvironment(dataFolder);
    await startStandIns(dataFolder, closers);
  } catch (error) {
    const endpoints = await announced(dataFolder);
    if (!(error instanceof FolderInUseError) || !endpoints) throw error;
    await setEnvironment(dataFolder);
    useEndpoints(endpoints);
  }
}
