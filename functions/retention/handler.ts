import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { tellMetric } from '../platform/metrics.ts';
import { mendMailboxIndex } from '../store/contacts/mend-index.ts';
import { refreshAllBounced } from '../store/contacts/refresh-bounced.ts';
import { readKeyring } from '../store/secrets.ts';
import { connectTables } from '../store/table.ts';
import { applyRetention } from './apply-retention.ts';

const config = readConfig(
  'PEGEL_CORE_TABLE',
  'PEGEL_CONTACTS_TABLE',
  'PEGEL_KEYS_SECRET',
  'PEGEL_RETENTION',
);
const client = connectTables();
const stores = {
  core: { client, name: config.PEGEL_CORE_TABLE },
  contacts: { client, name: config.PEGEL_CONTACTS_TABLE },
  keyring: await readKeyring(config.PEGEL_KEYS_SECRET),
};

/** Once a day: deletes what has had its time, and mends what boards tell of contacts and how contacts are found. */
export async function handler(): Promise<void> {
  const deleted = await applyRetention(stores, config.PEGEL_RETENTION, systemClock.now());
  await refreshAllBounced(stores);
  const mended = await mendMailboxIndex(stores.contacts, stores.keyring);
  if (mended > 0) log.info('Contacts are found by their mailboxes again', { count: mended });
  tellMetric('RetentionDone', 1);
  log.info('Retention applied', { deleted: Object.fromEntries(deleted) });
}
