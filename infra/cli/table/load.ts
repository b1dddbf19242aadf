import { parseArgs } from 'node:util';
import { DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { AlreadyThereError, InvalidFileError } from '../../../schemas/errors.ts';
import type { Command } from '../command.ts';
import { continueWork } from './continue-work.ts';
import { type RawItem, readHead, readItemFile } from './item-file.ts';
import { namesIn } from './names-in.ts';
import { requireKind, scanRaw, writeRaw } from './raw-table.ts';

/** Makes a table hold what a file says: the way back of `table save`. */
export const tableLoad: Command = {
  words: ['table', 'load'],
  parameters: 'TABLE FILE [--replace COUNT]',
  summary:
    'makes a table hold exactly the items of such a file: the COUNT items that it holds are replaced or deleted',
  async run(args, context) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { replace: { type: 'string', default: '0' } },
    });
    const { table, file } = namesIn(positionals, 'table load');
    const head = await readHead(file);
    if (head.items === 0) {
      throw new InvalidFileError(file, [{ path: 'line 1', message: 'says that there is no item' }]);
    }
    const stores = await context.connect();
    const client = new DynamoDBClient({});
    try {
      await requireKind(client, table, head.table);
      // The whole file is looked at before anything is written.
      const wanted = new Set<string>();
      for await (const item of readItemFile(file)) wanted.add(nameOf(item));
      await confirm(values.replace, table, scanRaw(client, table, true), wanted);
      const written = await writeRaw(client, table, puts(readItemFile(file)));
      const removed = await writeRaw(client, table, removals(scanRaw(client, table, true), wanted));
      if (head.table === 'core') {
        await continueWork({ ...stores, core: { ...stores.core, name: table } });
      }
      context.print(
        `${table} holds the ${inEnglish(written)} items of ${file}; ${inEnglish(removed)} others were deleted.`,
      );
    } finally {
      client.destroy();
    }
  },
};

/** @throws AlreadyThereError unless the number of the items that a table holds was typed */
async function confirm(
  typed: string,
  table: string,
  found: AsyncIterable<RawItem>,
  wanted: ReadonlySet<string>,
): Promise<void> {
  const all = await Array.fromAsync(found, nameOf);
  if (String(all.length) === typed) return;
  const replaced = all.filter((name) => wanted.has(name)).length;
  throw new AlreadyThereError(
    `${table} holds ${inEnglish(all.length)} items: ${inEnglish(replaced)} of them would be replaced, ${inEnglish(all.length - replaced)} deleted. If that is meant, say so: --replace ${all.length}`,
  );
}

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

const inEnglish = (count: number) => count.toLocaleString('en');
