import type { DynamoDBStreamEvent } from 'aws-lambda';
import * as z from '../../schemas/zod.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { keys } from '../store/keys.ts';
import { connectObjects } from '../store/objects.ts';
import { readKeyring } from '../store/secrets.ts';
import { connectTables } from '../store/table.ts';
import { runJob } from './run-job.ts';
import type { JobStores } from './runner.ts';
import { runners } from './runners.ts';

const config = readConfig(
  'PEGEL_CORE_TABLE',
  'PEGEL_CONTACTS_TABLE',
  'PEGEL_LAKE_BUCKET',
  'PEGEL_UPLOADS_BUCKET',
  'PEGEL_KEYS_SECRET',
);
const client = connectTables();
const stores: JobStores = {
  core: { client, name: config.PEGEL_CORE_TABLE },
  contacts: { client, name: config.PEGEL_CONTACTS_TABLE },
  lake: connectObjects(config.PEGEL_LAKE_BUCKET),
  uploads: connectObjects(config.PEGEL_UPLOADS_BUCKET),
  keyring: await readKeyring(config.PEGEL_KEYS_SECRET),
  clock: systemClock,
};

const keySchema = z.object({
  pk: z.object({ S: z.literal(keys.jobs) }),
  sk: z.object({ S: z.string() }),
});

/** Does the jobs that were added to the table, one after the other. */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  for (const { dynamodb } of event.Records) {
    await runJob(runners, stores, keySchema.parse(dynamodb?.Keys).sk.S);
  }
}
