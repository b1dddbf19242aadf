import { Temporal } from 'temporal-polyfill';
import type { CaseStatus } from '../../../schemas/case.ts';
import { type Stage, stages } from '../../../schemas/message.ts';
import { instantOf, isAfterMinute, type Wave } from '../../../schemas/wave.ts';

/** The appointments at which units are written to, in their order, as local times. */
export function stageTimes({ calendar }: Pick<Wave, 'calendar'>): [Stage, string][] {
  const times = [calendar.opens, ...calendar.reminders];
  return stages.flatMap((stage, index): [Stage, string][] => {
    const time = times[index];
    return time === undefined ? [] : [[stage, time]];
  });
}

/** So long the clock may take to get to all whom a stage is for. */
const planned = { hours: 1 };

/** Whether a message of a stage, claimed at an instant, came later than planned: for who was not due then. */
export function isCaughtUp(time: string, claimedAt: string): boolean {
  const end = instantOf(time).add(planned);
  return Temporal.Instant.compare(Temporal.Instant.from(claimedAt), end) > 0;
}

/**
 * The stages, with their local times, that did not go out because mail was paused: what has come since.
 * A newer one stands in for those before it, but nobody has got those either.
 *
 * @param since when mail was paused
 */
export function heldStages(
  wave: Pick<Wave, 'calendar'>,
  since: Temporal.Instant,
  now: Temporal.Instant,
): [Stage, string][] {
  return stageTimes(wave).filter(([, time]) => {
    const at = instantOf(time);
    return Temporal.Instant.compare(at, since) > 0 && Temporal.Instant.compare(at, now) <= 0;
  });
}

/**
 * The stage that a wave has reached, whether or not its mail is paused: the newest whose time has
 * come, so that a reminder that nobody sent in time is replaced by the one after it.
 *
 * @returns undefined while the wave is not open, and once its deadline is over
 */
export function reachedStage(
  wave: Pick<Wave, 'status' | 'calendar'>,
  now: Temporal.Instant,
): Stage | undefined {
  if (wave.status !== 'LIVE' || isAfterMinute(wave.calendar.deadline, now)) return undefined;
  const reached = stageTimes(wave).findLast(
    ([, time]) => Temporal.Instant.compare(instantOf(time), now) <= 0,
  );
  return reached?.[0];
}

/** The stage whose mail is sent now; undefined if none is, or if somebody has paused it. */
export function dueStage(
  wave: Pick<Wave, 'status' | 'calendar' | 'mailPaused'>,
  now: Temporal.Instant,
): Stage | undefined {
  return wave.mailPaused ? undefined : reachedStage(wave, now);
}

/** Whether invitations and reminders of a wave may go out yet: only then they can be paused. */
export function mayStillSend({ status }: Pick<Wave, 'status'>): boolean {
  return status === 'SCHEDULED' || status === 'LIVE' || status === 'GRACE';
}

/** The statuses of a case whose unit is invited and reminded: it has not reported anything yet. */
const reminded: readonly CaseStatus[] = [
  'NOT_STARTED',
  'OPENED',
  'IN_PROGRESS',
  'READY_FOR_APPROVAL',
];

/** Whether a unit is invited and reminded. */
export function isReminded(status: CaseStatus): boolean {
  return reminded.includes(status);
}
