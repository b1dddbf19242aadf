import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { isLateTick } from '../platform/tick.ts';
import { connectMailQueue } from '../store/mail/mail-queue.ts';
import { readKeyring } from '../store/secrets.ts';
import { connectTables } from '../store/table.ts';
import { tick } from './tick.ts';

const config = readConfig(
  'PEGEL_CORE_TABLE',
  'PEGEL_CONTACTS_TABLE',
  'PEGEL_KEYS_SECRET',
  'PEGEL_OWNER',
  'PEGEL_RETENTION',
  'PEGEL_MAIL_QUEUE',
);
const client = connectTables();
const keyring = await readKeyring(config.PEGEL_KEYS_SECRET);

/** Does what the calendars of waves ask for now. */
export async function handler(event?: unknown): Promise<void> {
  if (isLateTick(event)) return;
  await tick({
    core: { client, name: config.PEGEL_CORE_TABLE },
    contacts: { client, name: config.PEGEL_CONTACTS_TABLE },
    keyring,
    office: config.PEGEL_OWNER.contact,
    retention: config.PEGEL_RETENTION,
    queue: connectMailQueue(config.PEGEL_MAIL_QUEUE),
    clock: systemClock,
  });
}
