import { join } from 'node:path';
import { readConfig } from '../../functions/platform/config.ts';
import { connectTables } from '../../functions/store/table.ts';
import { createTables, streamOf } from './create-tables.ts';
import { localKeys, takeDataFolder } from './data-folder.ts';
import { startDynamoDb } from './dynamodb.ts';
import { ensureFirstWave } from './first-wave.ts';
import { startGateway } from './gateway.ts';
import { loadHandlers } from './handlers.ts';
import { startS3 } from './s3/server.ts';
import { repeat } from './scheduler.ts';
import { pollStream } from './stream-poller.ts';
import { linkForUnit } from './unit-link.ts';

export interface LocalPegel {
  url: string;
  /** The addresses to open, with what is there. */
  addresses: { label: string; url: string }[];
  close(): Promise<void>;
}

const names = { core: 'pegel-core', contacts: 'pegel-contacts', lake: 'pegel-lake' };
/** No secret: the stand-ins listen on 127.0.0.1 only. */
const credentials = { accessKeyId: 'pegel', secretAccessKey: 'pegel-on-a-laptop' };
const region = 'eu-central-1';
/** In AWS the tick comes every minute; here a chart should not keep anybody waiting. */
const tickPauseMs = 3000;

/**
 * Starts all of Pegel in this process and its children: first the stand-ins, then the Lambda
 * handlers on them. Handlers read the environment when they are loaded: one Pegel a process.
 *
 * @throws ConfigurationError with one sentence for what the user can mend (port, folder, system)
 */
export async function startPegel(options: {
  port: number;
  dataFolder: string;
}): Promise<LocalPegel> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    closers.push(await takeDataFolder(options.dataFolder));
    await setEnvironment(options.dataFolder);
    await startStandIns(options.dataFolder, closers);
    const handlers = await loadHandlers();
    const gateway = await startGateway(options.port, handlers.http);
    closers.push(gateway.close);
    closers.push(pollStream(await streamOf(names.core), handlers.changes));
    closers.push(repeat(tickPauseMs, handlers.snapshot));
    return { url: gateway.url, addresses: await listAddresses(gateway.url), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function setEnvironment(dataFolder: string): Promise<void> {
  Object.assign(process.env, {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    PEGEL_CORE_TABLE: names.core,
    PEGEL_CONTACTS_TABLE: names.contacts,
    PEGEL_LAKE_BUCKET: names.lake,
    PEGEL_KEYS: await localKeys(dataFolder),
    PEGEL_RESULTS: 'running',
    PEGEL_OWNER: JSON.stringify({
      office: 'Musterstelle OZG-Koordination',
      contact: 'umfrage@example.org',
    }),
  });
}

/** Starts what the environment does not name already, and tells the AWS SDK where it is. */
async function startStandIns(dataFolder: string, closers: (() => Promise<void>)[]): Promise<void> {
  if (!process.env['AWS_ENDPOINT_URL_DYNAMODB']) {
    const dynamoDb = await startDynamoDb(dataFolder);
    closers.push(dynamoDb.close);
    process.env['AWS_ENDPOINT_URL_DYNAMODB'] = dynamoDb.url;
  }
  process.env['AWS_ENDPOINT_URL_DYNAMODB_STREAMS'] ??= process.env['AWS_ENDPOINT_URL_DYNAMODB'];
  const s3 = await startS3({
    dir: join(dataFolder, 's3'),
    port: 0,
    credentials,
    region,
    buckets: [{ name: names.lake, versioning: true }],
  });
  closers.push(s3.close);
  process.env['AWS_ENDPOINT_URL_S3'] = s3.url;
  await createTables(names);
}

async function listAddresses(url: string): Promise<LocalPegel['addresses']> {
  const client = connectTables();
  const core = { client, name: names.core };
  const contacts = { client, name: names.contacts };
  const { PEGEL_KEYS: keyring } = readConfig('PEGEL_KEYS');
  const addresses = [{ label: 'Results', url: `${url}/results` }];
  for (const wave of await ensureFirstWave(core)) {
    const link = await linkForUnit(core, contacts, keyring, wave);
    if (link) addresses.unshift({ label: `Form for ${link.unit}`, url: url + link.path });
  }
  return addresses;
}
