import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { connectObjects } from '../store/objects.ts';
import { readKeyring } from '../store/secrets.ts';
import { connectTables } from '../store/table.ts';
import { toHandler } from '../web/lambda.ts';
import { readOwner } from '../web/owner.ts';
import { createRespondApp } from './app.ts';

const config = readConfig(
  'PEGEL_CORE_TABLE',
  'PEGEL_CONTACTS_TABLE',
  'PEGEL_LAKE_BUCKET',
  'PEGEL_KEYS_SECRET',
  'PEGEL_RETENTION',
);
const client = connectTables();

/** The respondents' pages. */
export const handler = toHandler(
  createRespondApp({
    core: { client, name: config.PEGEL_CORE_TABLE },
    contacts: { client, name: config.PEGEL_CONTACTS_TABLE },
    lake: connectObjects(config.PEGEL_LAKE_BUCKET),
    keyring: await readKeyring(config.PEGEL_KEYS_SECRET),
    clock: systemClock,
    owner: readOwner(),
    retention: config.PEGEL_RETENTION,
  }),
);
