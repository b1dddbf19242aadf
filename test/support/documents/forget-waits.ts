import { Temporal } from 'temporal-polyfill';
import {
  type DocumentsOf,
  noteDocumentsWork,
  readDocumentsWork,
} from '../../../functions/store/documents/documents-work.ts';
import type { Table } from '../../../functions/store/table.ts';

/** As if the last attempt at documents were long ago, and the run that has claimed them long dead. */
export async function forgetWaits(core: Table, of: DocumentsOf): Promise<void> {
  const { retryAt, claim, ...work } = await readDocumentsWork(core, of);
  if (retryAt === undefined && !claim) return;
  const now = Temporal.Now.instant().toString();
  const dead = claim && { claim: { ...claim, until: now } };
  await noteDocumentsWork(core, of, work, { ...work, ...dead, ...(retryAt && { retryAt: now }) });
}
