import { allDocuments } from '../../analytics/reports/documents/all-documents.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { tellMetric } from '../platform/metrics.ts';
import { isLateTick } from '../platform/tick.ts';
import { connectObjects } from '../store/objects.ts';
import { connectTables } from '../store/table.ts';
import type { ReportDependencies } from './dependencies.ts';
import { documentsAge } from './documents-age.ts';
import { makeAllDueDocuments } from './make-all-due.ts';

const config = readConfig('PEGEL_CORE_TABLE', 'PEGEL_LAKE_BUCKET', 'PEGEL_OWNER', 'PEGEL_URL');
const dependencies: ReportDependencies = {
  core: { client: connectTables(), name: config.PEGEL_CORE_TABLE },
  lake: connectObjects(config.PEGEL_LAKE_BUCKET),
  owner: config.PEGEL_OWNER,
  url: config.PEGEL_URL,
  clock: systemClock,
  kinds: allDocuments,
};

/**
 * The tick: makes the documents that are due.
 *
 * @param context on a laptop with the signal that Pegel ends; AWS has none
 */
export async function handler(event?: unknown, context?: { signal?: AbortSignal }): Promise<void> {
  if (isLateTick(event)) return;
  tellMetric('DocumentsAge', await documentsAge(dependencies.core));
  await makeAllDueDocuments(dependencies, context?.signal);
}
