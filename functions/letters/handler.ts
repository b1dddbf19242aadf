import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { readKeyring } from '../store/secrets.ts';
import { connectTables } from '../store/table.ts';
import { toHandler } from '../web/lambda.ts';
import { readOwner } from '../web/owner.ts';
import { createLettersApp } from './app.ts';

const config = readConfig(
  'PEGEL_CORE_TABLE',
  'PEGEL_CONTACTS_TABLE',
  'PEGEL_KEYS_SECRET',
  'PEGEL_RETENTION',
  'PEGEL_URL',
);
const client = connectTables();

/** The room of the console where letters are printed. */
export const handler = toHandler(
  createLettersApp({
    core: { client, name: config.PEGEL_CORE_TABLE },
    contacts: { client, name: config.PEGEL_CONTACTS_TABLE },
    keyring: await readKeyring(config.PEGEL_KEYS_SECRET),
    clock: systemClock,
    owner: readOwner(),
    url: config.PEGEL_URL,
    retention: config.PEGEL_RETENTION,
    print: async (...letters) =>
      (await import('../../analytics/reports/letters.ts')).lettersAsPdf(...letters),
  }),
);
