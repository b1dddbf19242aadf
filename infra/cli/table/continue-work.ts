import { readPointer } from '../../../analytics/lake/read-pointer.ts';
import { endJob, listJobs } from '../../../functions/store/jobs.ts';
import { listWaves } from '../../../functions/store/waves/definitions.ts';
import { continueAbove } from '../../../functions/store/waves/dirty.ts';
import { interrupted, isPending } from '../../../schemas/job.ts';
import type { Stores } from '../stores.ts';

/** Has work go on in a core table that was brought back to what it was earlier. */
export async function continueWork(stores: Stores): Promise<void> {
  await endJobs(stores);
  await continueSnapshots(stores);
}

/** What was under way then is not any more, and nothing would begin it again. */
async function endJobs({ core }: Stores): Promise<void> {
  for (const job of await listJobs(core)) {
    if (isPending(job)) await endJob(core, job.id, interrupted);
  }
}

/**
 * Has every wave snapshotted anew that the lake knows. Without it, a table of yesterday would count as
 * older than the snapshots of today, and no later answer would ever show.
 */
async function continueSnapshots({ core, lake }: Stores): Promise<void> {
  for (const { id } of await listWaves(core)) {
    const known = await readPointer(lake, id);
    if (known) await continueAbove(core, id, known.pointer.asOf);
  }
}
