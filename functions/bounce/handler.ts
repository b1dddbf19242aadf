import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { readKeyring } from '../store/secrets.ts';
import { connectTables } from '../store/table.ts';
import { noteBatch } from './note-batch.ts';

const config = readConfig('PEGEL_CORE_TABLE', 'PEGEL_CONTACTS_TABLE', 'PEGEL_KEYS_SECRET');
const client = connectTables();
const keyring = await readKeyring(config.PEGEL_KEYS_SECRET);

/** Notes what became of messages. */
export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return noteBatch(event, {
    core: { client, name: config.PEGEL_CORE_TABLE },
    contacts: { client, name: config.PEGEL_CONTACTS_TABLE },
    keyring,
    clock: systemClock,
  });
}
