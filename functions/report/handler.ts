import { allDocuments } from '../../analytics/reports/documents/all-documents.ts';
import type { Release } from '../../schemas/snapshot.ts';
import type { Wave } from '../../schemas/wave.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { markMail } from '../store/mail/mail-marks.ts';
import { connectObjects } from '../store/objects.ts';
import { connectTables } from '../store/table.ts';
import type { ReportDependencies } from './dependencies.ts';
import { makeAllDueDocuments } from './make-all-due.ts';

const config = readConfig('PEGEL_CORE_TABLE', 'PEGEL_LAKE_BUCKET', 'PEGEL_OWNER', 'PEGEL_URL');
const core = { client: connectTables(), name: config.PEGEL_CORE_TABLE };
const dependencies: ReportDependencies = {
  core,
  lake: connectObjects(config.PEGEL_LAKE_BUCKET),
  owner: config.PEGEL_OWNER,
  url: config.PEGEL_URL,
  clock: systemClock,
  kinds: allDocuments,
  onReleased: [noteRelease],
};

/** Mail leads to the documents: the calendar claims it from here on. */
function noteRelease({ id }: Wave, { snapshot }: Release): Promise<void> {
  return markMail(core, id, 'released', snapshot);
}

/** The tick: makes the documents that are due. */
export async function handler(): Promise<void> {
  await makeAllDueDocuments(dependencies);
}
