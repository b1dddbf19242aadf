import type { SNSEvent } from 'aws-lambda';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { connectTables } from '../store/table.ts';
import { noteEvent } from './note-event.ts';

const config = readConfig('PEGEL_CORE_TABLE', 'PEGEL_CONTACTS_TABLE', 'PEGEL_KEYS');
const client = connectTables();

/** Notes what became of messages. */
export async function handler({ Records }: SNSEvent): Promise<void> {
  for (const { Sns } of Records) {
    await noteEvent(Sns.Message, {
      core: { client, name: config.PEGEL_CORE_TABLE },
      contacts: { client, name: config.PEGEL_CONTACTS_TABLE },
      keyring: config.PEGEL_KEYS,
      clock: systemClock,
    });
  }
}
