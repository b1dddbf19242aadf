import { Temporal } from 'temporal-polyfill';
import { instantOf, type Wave } from '../../../schemas/wave.ts';

/** So long the clock may take to open a wave, before somebody is asked to look. */
const minutesToOpen = 5;

/** The drafts that were planned after other waves, which nobody has approved yet. */
export function draftsToApprove(waves: readonly Wave[]): Wave[] {
  const planned = new Set(waves.flatMap(({ next }) => next ?? []));
  return waves.filter(({ id, status }) => status === 'DRAFT' && planned.has(id));
}

/** The waves that were to open by the calendar, are not open, and are not being opened. */
export function notOpened(waves: readonly Wave[], now: Temporal.Instant): Wave[] {
  return waves.filter(
    ({ status, underWay, calendar }) =>
      status === 'SCHEDULED' &&
      !underWay &&
      Temporal.Instant.compare(instantOf(calendar.opens).add({ minutes: minutesToOpen }), now) <= 0,
  );
}
