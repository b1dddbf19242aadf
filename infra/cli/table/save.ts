import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Command } from '../command.ts';
import { writeItemFile } from './item-file.ts';
import { namesIn } from './names-in.ts';
import { scanRaw } from './raw-table.ts';

/** Writes a table to a file, such as one that was restored from a backup. */
export const tableSave: Command = {
  words: ['table', 'save'],
  parameters: 'TABLE FILE',
  summary: 'writes all items of a table to a new file that nobody else on the machine can read',
  async run(args, context) {
    const { table, file } = namesIn(
      parseArgs({ args, allowPositionals: true }).positionals,
      'table save',
    );
    await context.connect();
    const client = new DynamoDBClient({});
    try {
      const head = await writeItemFile(file, scanRaw(client, table));
      const count = head.items.toLocaleString('en');
      context.print(`${count} items of ${table}, a table ${head.table}, are in ${file}.`);
    } finally {
      client.destroy();
    }
  },
};
