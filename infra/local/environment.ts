import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from '../../schemas/zod.ts';
import { createTables } from './create-tables.ts';
import { endpointsFile, ensureKeys, keysFile, linkKeysFile } from './data-folder.ts';
import { startDynamoDb } from './dynamodb.ts';
import { exampleOwner } from './example-owner.ts';
import { startS3 } from './s3/server.ts';
import { startSecrets } from './secrets/server.ts';

/** What the tables, the buckets and the secrets of keys are called on a laptop. */
export const names = {
  core: 'pegel-core',
  contacts: 'pegel-contacts',
  lake: 'pegel-lake',
  uploads: 'pegel-uploads',
  keys: 'pegel-keys',
  linkKeys: 'pegel-link-keys',
};
/** No secret: the stand-ins listen on 127.0.0.1 only. */
const credentials = { accessKeyId: 'pegel', secretAccessKey: 'pegel-on-a-laptop' };
export const region = 'eu-central-1';

const endpointsSchema = z.strictObject({ dynamoDb: z.url(), s3: z.url(), secrets: z.url() });
/** Where the stand-ins of a running Pegel answer. */
export type Endpoints = z.infer<typeof endpointsSchema>;

/** Sets what Lambda sets in AWS: names, and the office that runs the survey. */
export function setEnvironment(): void {
  Object.assign(process.env, {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    PEGEL_CORE_TABLE: names.core,
    PEGEL_CONTACTS_TABLE: names.contacts,
    PEGEL_LAKE_BUCKET: names.lake,
    PEGEL_UPLOADS_BUCKET: names.uploads,
    PEGEL_KEYS_SECRET: names.keys,
    PEGEL_LINK_KEYS_SECRET: names.linkKeys,
    PEGEL_OWNER: JSON.stringify(exampleOwner),
  });
}

/**
 * Starts what the environment does not name already, and tells the AWS SDK where it is.
 *
 * @param closers gets what ends each stand-in, even if a later one fails to start
 */
export async function startStandIns(
  dataFolder: string,
  closers: (() => Promise<void>)[],
): Promise<Endpoints> {
  let dynamoDb = process.env['AWS_ENDPOINT_URL_DYNAMODB'];
  if (!dynamoDb) {
    const started = await startDynamoDb(dataFolder);
    closers.push(started.close);
    dynamoDb = started.url;
  }
  const s3 = await startS3({
    dir: join(dataFolder, 's3'),
    port: 0,
    credentials,
    region,
    buckets: [
      { name: names.lake, versioning: true },
      { name: names.uploads, versioning: false },
    ],
  });
  closers.push(s3.close);
  await ensureKeys(dataFolder);
  const secrets = await startSecrets({
    credentials,
    region,
    fileOf: (name) => secretFile(dataFolder, name),
  });
  closers.push(secrets.close);
  const endpoints = { dynamoDb, s3: s3.url, secrets: secrets.url };
  useEndpoints(endpoints);
  await createTables(names);
  return endpoints;
}

/** Where a secret lies: the keys beside the data, what somebody else gives out in a folder of its own. */
function secretFile(dataFolder: string, name: string): string | undefined {
  if (name === names.keys) return keysFile(dataFolder);
  if (name === names.linkKeys) return linkKeysFile(dataFolder);
  return /^[\w-]+$/.test(name) ? join(dataFolder, 'secrets', name) : undefined;
}

/** Tells the AWS SDK where the stand-ins answer. */
export function useEndpoints({ dynamoDb, s3, secrets }: Endpoints): void {
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = dynamoDb;
  process.env['AWS_ENDPOINT_URL_DYNAMODB_STREAMS'] ||= dynamoDb;
  process.env['AWS_ENDPOINT_URL_S3'] = s3;
  process.env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] = secrets;
}

/** Tells commands that run beside Pegel where its stand-ins answer; returns how to take it back. */
export async function announce(
  dataFolder: string,
  endpoints: Endpoints,
): Promise<() => Promise<void>> {
  const file = endpointsFile(dataFolder);
  // A command may read at any moment: it finds all or nothing.
  await writeFile(`${file}.new`, JSON.stringify(endpoints));
  await rename(`${file}.new`, file);
  return () => rm(file, { force: true });
}

/**
 * The stand-ins of the Pegel that uses a data folder, as announced; undefined if nothing that can be
 * read was.
 */
export async function announced(dataFolder: string): Promise<Endpoints | undefined> {
  try {
    return endpointsSchema.parse(JSON.parse(await readFile(endpointsFile(dataFolder), 'utf8')));
  } catch {
    return undefined;
  }
}
