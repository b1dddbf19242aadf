import { readConfig } from '../platform/config.ts';
import { connectLinkKeys } from '../store/link-keys.ts';
import { connectDownloads, connectObjects } from '../store/objects.ts';
import { connectTables } from '../store/table.ts';
import { toHandler } from '../web/lambda.ts';
import { readOwner } from '../web/owner.ts';
import { createResultsApp } from './app.tsx';

const config = readConfig('PEGEL_CORE_TABLE', 'PEGEL_LAKE_BUCKET', 'PEGEL_LINK_KEYS_SECRET');

/** Answers requests for results. */
export const handler = toHandler(
  createResultsApp({
    core: { client: connectTables(), name: config.PEGEL_CORE_TABLE },
    lake: connectObjects(config.PEGEL_LAKE_BUCKET),
    signDownload: connectDownloads(config.PEGEL_LAKE_BUCKET),
    readLinkKeyring: connectLinkKeys(config.PEGEL_LINK_KEYS_SECRET),
    owner: readOwner(),
  }),
);
