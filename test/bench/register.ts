import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { connectObjects } from '../../functions/store/objects.ts';
import { connectTables, type Table, toItem } from '../../functions/store/table.ts';
import type { CommandContext } from '../../infra/cli/command.ts';
import { registryImport } from '../../infra/cli/registry/import.ts';
import { createTables } from '../../infra/local/create-tables.ts';
import { startDynamoDb } from '../../infra/local/dynamodb.ts';
import { setEnvironment } from '../../infra/local/environment.ts';
import { officialRegister } from '../support/official-register.ts';
import { withFolder } from '../support/with-folder.ts';
import { compare, type Measurement } from './measure.ts';

const runs = 3;
/** What the official file becomes: each unit with its version. */
const items = 2 * 4682;
const itemsPerRequest = 25;

/** The whole official register: read, compared and written, and once more without a change. */
export async function benchRegister(): Promise<Measurement[]> {
  if (!officialRegister.isThere) {
    process.stderr.write(`SKIPPED, because it is not there: ${officialRegister.file}\n`);
    return [];
  }
  return withFolder(async (folder) => {
    setEnvironment();
    const database = await startDynamoDb(folder);
    process.env['AWS_ENDPOINT_URL_DYNAMODB'] = database.url;
    const client = connectTables();
    let tables = 0;
    const newTable = async (): Promise<Table> => {
      const name = `core-${++tables}`;
      await createTables({ core: name, contacts: `contacts-${tables}` });
      return { client, name };
    };
    const baselineName = 'BatchWriteItem of as many items';
    let last = await newTable();
    const first = async () => {
      last = await newTable();
      await importInto(last);
    };
    const bare = async () => writeBare(await newTable());
    const measurements = [
      await compare('import of the register', baselineName, runs, first, bare),
      await compare('the same file again', baselineName, runs, () => importInto(last), bare),
    ];
    client.destroy();
    await database.close();
    return measurements;
  });
}

function importInto(core: Table): Promise<void> {
  const silent = () => undefined;
  const lake = connectObjects('nothing of it is used');
  const context: CommandContext = {
    connect: async () => ({ core, lake, close: async () => undefined }),
    print: silent,
    progress: silent,
  };
  return registryImport.run([officialRegister.file], context);
}

async function writeBare({ client, name }: Table): Promise<void> {
  const text = 'x'.repeat(400);
  for (let from = 0; from < items; from += itemsPerRequest) {
    const RequestItems = {
      [name]: Array.from({ length: itemsPerRequest }, (_, i) => ({
        PutRequest: { Item: toItem({ pk: `UNIT#${from + i}`, sk: '-' }, { text }) },
      })),
    };
    await client.send(new BatchWriteCommand({ RequestItems }));
  }
}
