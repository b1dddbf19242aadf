import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { tellMetric } from '../platform/metrics.ts';
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

/** Once a day: deletes what has had its time, and mends what boards tell of contacts. */
export async function handler(): Promise<void> {
  const deleted = await applyRetention(stores, config.PEGEL_RETENTION, systemClock.now());
  await refreshAllBounced(stores);
  tellMetric('RetentionDone', 1);
  log.info('Retention applied', { deleted: Object.fromEntries(deleted) });
}
