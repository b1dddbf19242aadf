import { InvalidFileError, PegelError, SnapshotError } from '../../schemas/errors.ts';
import {
  interrupted,
  type Job,
  type JobFailure,
  type JobKind,
  type JobOf,
  maxAttempts,
} from '../../schemas/job.ts';
import { log } from '../platform/log.ts';
import { tellMetric } from '../platform/metrics.ts';
import { beginJob, endJob, noteProgress } from '../store/jobs.ts';
import type { Table } from '../store/table.ts';
import type { JobStores, Runner, Runners } from './runner.ts';

/**
 * Does a job, unless it has ended already: changes of the table come more than once.
 *
 * @throws what was not foreseen, so that the job is begun again; at the last attempt it fails
 */
export async function runJob(runners: Runners, stores: JobStores, id: string): Promise<void> {
  const { core } = stores;
  const job = await beginJob(core, id);
  if (!job) return;
  if (job.attempts > maxAttempts) return interrupt(core, id);
  try {
    await dispatch(runners, job, stores);
  } catch (error) {
    const { kind, attempts } = job;
    // What is wrong with the store is no matter of who asked for the job, and may be mended by then.
    const isForeseen = error instanceof PegelError && !(error instanceof SnapshotError);
    log[isForeseen ? 'info' : 'error']('A job failed', {
      job: id,
      kind,
      attempts,
      // Of what was foreseen the message may name lines of a file that a person brought.
      ...(isForeseen ? { failure: error.name } : { error: error as Error }),
    });
    if (!isForeseen && attempts < maxAttempts) throw error;
    return isForeseen ? endJob(core, id, failureOf(error)) : interrupt(core, id);
  }
  await endJob(core, id);
}

/** Somebody has to look into it: the person who asked for the job can mend nothing. */
async function interrupt(core: Table, id: string): Promise<void> {
  await endJob(core, id, interrupted);
  tellMetric('JobsFailed', 1);
}

function failureOf(error: PegelError): JobFailure {
  return { error: error.name, issues: error instanceof InvalidFileError ? error.issues.length : 0 };
}

/** Progress is noted so often, in whatever a job counts. */
const noteEvery = 100;

function dispatch<K extends JobKind>(
  runners: Runners,
  job: Job & { kind: K },
  stores: JobStores,
): Promise<void> {
  const run = runners[job.kind] as Runner<K>;
  let next = 0;
  return run(job as JobOf<K>, stores, async (progress) => {
    if (progress.done < next) return;
    next = progress.done + noteEvery;
    await noteProgress(stores.core, job.id, progress);
  });
}
