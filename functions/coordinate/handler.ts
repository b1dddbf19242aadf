import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { connectDownloads, connectObjects } from '../store/objects.ts';
import { readKeyring, readOptionalSecret } from '../store/secrets.ts';
import { connectTables } from '../store/table.ts';
import { toHandler } from '../web/lambda.ts';
import { readOwner } from '../web/owner.ts';
import { createConsoleApp } from './app.ts';
import { connectIssuer } from './sign-in/connect-issuer.ts';

const config = readConfig(
  'PEGEL_CORE_TABLE',
  'PEGEL_CONTACTS_TABLE',
  'PEGEL_LAKE_BUCKET',
  'PEGEL_UPLOADS_BUCKET',
  'PEGEL_KEYS_SECRET',
  'PEGEL_SIGN_IN',
  'PEGEL_SIGN_IN_SECRET',
  'PEGEL_RETENTION',
  'PEGEL_URL',
);
const client = connectTables();
const [keyring, signInSecret] = await Promise.all([
  readKeyring(config.PEGEL_KEYS_SECRET),
  readOptionalSecret(config.PEGEL_SIGN_IN_SECRET),
]);

/** The coordinators' pages. */
export const handler = toHandler(
  createConsoleApp({
    core: { client, name: config.PEGEL_CORE_TABLE },
    contacts: { client, name: config.PEGEL_CONTACTS_TABLE },
    lake: connectObjects(config.PEGEL_LAKE_BUCKET),
    signDownload: connectDownloads(config.PEGEL_LAKE_BUCKET),
    uploads: connectObjects(config.PEGEL_UPLOADS_BUCKET),
    issuer: connectIssuer(config.PEGEL_SIGN_IN, signInSecret),
    signIn: config.PEGEL_SIGN_IN,
    keyring,
    clock: systemClock,
    owner: readOwner(),
    url: config.PEGEL_URL,
    retention: config.PEGEL_RETENTION,
  }),
);
