import { setTimeout } from 'node:timers/promises';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { connectMailSender } from '../store/mail/connect-sender.ts';
import { readKeyring, readOptionalSecret } from '../store/secrets.ts';
import { connectTables } from '../store/table.ts';
import { createMailer } from './send-batch.ts';

const config = readConfig(
  'PEGEL_CORE_TABLE',
  'PEGEL_CONTACTS_TABLE',
  'PEGEL_KEYS_SECRET',
  'PEGEL_LINK_KEYS_SECRET',
  'PEGEL_OWNER',
  'PEGEL_RETENTION',
  'PEGEL_URL',
  'PEGEL_MAIL',
  'PEGEL_MAIL_SECRET',
);
const client = connectTables();
const [keyring, linkKeyring, password] = await Promise.all([
  readKeyring(config.PEGEL_KEYS_SECRET),
  readKeyring(config.PEGEL_LINK_KEYS_SECRET),
  readOptionalSecret(config.PEGEL_MAIL_SECRET),
]);

const mailer = createMailer({
  core: { client, name: config.PEGEL_CORE_TABLE },
  contacts: { client, name: config.PEGEL_CONTACTS_TABLE },
  keyring,
  linkKeyring,
  owner: config.PEGEL_OWNER,
  retention: config.PEGEL_RETENTION,
  url: config.PEGEL_URL,
  from: config.PEGEL_MAIL.from,
  sender: connectMailSender(config.PEGEL_MAIL, password),
  clock: systemClock,
  wall: { now: Date.now, sleep: (milliseconds) => setTimeout(milliseconds) },
});

/** Sends the messages of a batch. On a laptop nothing ends a function. */
export function handler(event: SQSEvent, context?: Context): Promise<SQSBatchResponse> {
  return mailer(event, context?.getRemainingTimeInMillis());
}
