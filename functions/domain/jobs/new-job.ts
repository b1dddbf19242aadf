import type { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { type Job, type JobKind, type JobOf, jobSchema } from '../../../schemas/job.ts';

/**
 * A job that waits to be done.
 *
 * @param by the id of the member of staff who asks for it; undefined if the calendar does
 */
export function newJob<K extends JobKind>(
  kind: K,
  input: JobOf<K>['input'],
  by: JobOf<K>['by'],
  now: Temporal.Instant,
): JobOf<K> {
  const job = {
    id: ulid(now.epochMilliseconds),
    kind,
    state: 'WAITING',
    createdAt: now.round('second').toString(),
    by,
    attempts: 0,
    progress: { done: 0, total: 0 },
    input,
  } satisfies Record<keyof Omit<Job, 'failure'>, unknown>;
  return jobSchema.parse(job) as JobOf<K>;
}
