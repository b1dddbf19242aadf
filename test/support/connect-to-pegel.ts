import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import type { Keyring } from '../../functions/domain/access/keyed-hash.ts';
import { connectObjects } from '../../functions/store/objects.ts';
import { readKeyring } from '../../functions/store/secrets.ts';
import { connectTables, type Table } from '../../functions/store/table.ts';
import { announced, names, setEnvironment, useEndpoints } from '../../infra/local/environment.ts';

/** The stores of a Pegel that runs in another process. */
export interface PegelStores {
  core: Table;
  contacts: Table;
  lake: ObjectStore;
  keyring: Keyring;
  close(): void;
}

/** Connects to the stand-ins of the Pegel that runs on a data folder, past its pages. */
export async function connectToPegel(dataFolder: string): Promise<PegelStores> {
  const endpoints = await announced(dataFolder);
  if (!endpoints) throw new Error(`No Pegel runs on ${dataFolder}`);
  setEnvironment();
  useEndpoints(endpoints);
  const client = connectTables();
  return {
    core: { client, name: names.core },
    contacts: { client, name: names.contacts },
    lake: connectObjects(names.lake),
    keyring: await readKeyring(names.keys),
    close: () => client.destroy(),
  };
}

/** The process id of the database that belongs to the Pegel on a data folder. */
export async function databaseOf(dataFolder: string): Promise<number> {
  return Number(await readFile(join(dataFolder, 'dynamodb.pid'), 'utf8'));
}
