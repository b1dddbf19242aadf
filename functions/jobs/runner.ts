import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import type { JobKind, JobOf, JobProgress } from '../../schemas/job.ts';
import type { Keyring } from '../domain/access/keyed-hash.ts';
import type { Clock } from '../platform/clock.ts';
import type { Table } from '../store/table.ts';

/** What runners work with. */
export interface JobStores {
  core: Table;
  contacts: Table;
  lake: ObjectStore;
  uploads: ObjectStore;
  keyring: Keyring;
  clock: Clock;
}

/**
 * Does the jobs of one kind. It can be killed at any moment and is begun anew then: what it finds
 * done it does not do again.
 *
 * @param onProgress is told how far the job is; it is noted from time to time
 * @throws PegelError for what a person can mend; the job has failed then
 */
export type Runner<K extends JobKind> = (
  job: JobOf<K>,
  stores: JobStores,
  onProgress: (progress: JobProgress) => Promise<void>,
) => Promise<void>;

/** One runner for each kind of job. */
export type Runners = { [K in JobKind]: Runner<K> };
