import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { connectTables, type Table } from '../../functions/store/table.ts';
import { createTables } from '../../infra/local/create-tables.ts';
import { startDynamoDb } from '../../infra/local/dynamodb.ts';
import { startObjectStores } from './local-objects.ts';

/** The stand-ins of tables and bucket, with an empty pair of them for each test that asks. */
export async function startStores(): Promise<{
  create(): Promise<{ core: Table; contacts: Table; lake: ObjectStore }>;
  close(): Promise<void>;
}> {
  const objects = await startObjectStores();
  const folder = await mkdtemp(join(tmpdir(), 'pegel-test-'));
  const database = await startDynamoDb(folder);
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = database.url;
  const client = connectTables();
  let count = 0;
  return {
    async create() {
      const names = { core: `core-${++count}`, contacts: `contacts-${count}` };
      await createTables(names);
      return {
        core: { client, name: names.core },
        contacts: { client, name: names.contacts },
        lake: objects.create(),
      };
    },
    async close() {
      client.destroy();
      await database.close();
      await objects.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** All items of a table, by their keys: to see that nothing has changed. */
export async function contentOf({ client, name }: Table): Promise<Map<string, unknown>> {
  const items = new Map<string, unknown>();
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: name, ExclusiveStartKey }));
    for (const item of page.Items ?? []) items.set(`${item['pk']} ${item['sk']}`, item);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}
