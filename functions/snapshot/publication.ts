import type { Temporal } from 'temporal-polyfill';
import { isPublished, type Wave } from '../../schemas/wave.ts';
import { actorNamed } from '../store/audit/audit.ts';
import type { Table } from '../store/table.ts';
import { getWave } from '../store/waves/definitions.ts';
import { noteFailedStep, takeStep } from '../store/waves/wave-steps.ts';

/**
 * Whether the results of a wave are to be made public now.
 *
 * @param before the wave as it was read earlier: then only the same attempt counts
 */
export function isAskedFor({ underWay }: Wave, before?: Wave): boolean {
  if (underWay?.step !== 'publish') return false;
  return before === undefined || before.underWay?.attempt === underWay.attempt;
}

/**
 * Makes a wave published, or revised, whose snapshot is public now. A revision that somebody gave up in
 * the very moment in which it became public is one all the same: what the public sees cannot be unseen.
 *
 * @param read the wave as it was before its snapshot
 */
export async function finishPublication(
  core: Table,
  read: Wave,
  now: Temporal.Instant,
): Promise<void> {
  const actor = { at: now.round('second').toString(), ...actorNamed(read.underWay?.by) };
  const outcome = await takeStep(core, read, 'publish', now, actor);
  if (outcome !== 'stale' || !isPublished(read)) return;
  await takeStep(core, await getWave(core, read.id), 'publish', now, actor);
}

/** Notes that the publication of a wave has failed, once an attempt; what the failure was is in the log. */
export async function noteFailure(core: Table, read: Wave, now: Temporal.Instant): Promise<void> {
  if (!isAskedFor(read) || read.underWay?.failedAt) return;
  // What cannot be noted must not hide what has failed.
  await Promise.allSettled([noteFailedStep(core, read, now.round('second').toString())]);
}
