import { DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';
import type { Command } from '../command.ts';
import { continueSnapshots } from './continue-snapshots.ts';
import { type RawItem, readItemFile } from './item-file.ts';
import { namesIn } from './names-in.ts';
import { scanRaw, writeRaw } from './raw-table.ts';

/** Makes a table hold what a file says: the way back of `table save`. */
export const tableLoad: Command = {
  words: ['table', 'load'],
  parameters: 'TABLE FILE',
  summary: 'makes a table hold exactly the items of such a file: all others in it are deleted',
  async run(args, context) {
    const { table, file } = namesIn(args, 'table load');
    const stores = await context.connect();
    const client = new DynamoDBClient({});
    try {
      // The whole file is looked at before anything is written.
      const wanted = new Set<string>();
      for await (const item of readItemFile(file)) wanted.add(nameOf(item));
      const written = await writeRaw(client, table, puts(readItemFile(file)));
      const removed = await writeRaw(client, table, removals(scanRaw(client, table, true), wanted));
      if (table === stores.core.name) await continueSnapshots(stores);
      context.print(
        `${table} holds the ${written.toLocaleString('en')} items of ${file}; ${removed.toLocaleString('en')} others were deleted.`,
      );
    } finally {
      client.destroy();
    }
  },
};

async function* puts(items: AsyncIterable<RawItem>): AsyncGenerator<WriteRequest> {
  for await (const Item of items) yield { PutRequest: { Item } };
}

async function* removals(
  found: AsyncIterable<RawItem>,
  wanted: ReadonlySet<string>,
): AsyncGenerator<WriteRequest> {
  for await (const Key of found) {
    if (!wanted.has(nameOf(Key))) yield { DeleteRequest: { Key } };
  }
}

const nameOf = ({ pk, sk }: RawItem) => `${pk?.S} ${sk?.S}`;
