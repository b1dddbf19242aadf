import { readConfig } from '../platform/config.ts';
import { connectTables } from '../store/table.ts';
import { toHandler } from '../web/lambda.ts';
import { readOwner } from '../web/owner.ts';
import { createSiteApp } from './app.tsx';

const config = readConfig('PEGEL_CORE_TABLE', 'PEGEL_RETENTION');

/** Answers requests for what the office says about its survey, and for questionnaires to print. */
export const handler = toHandler(
  createSiteApp({
    core: { client: connectTables(), name: config.PEGEL_CORE_TABLE },
    owner: readOwner(),
    retention: config.PEGEL_RETENTION,
  }),
);
