import { Temporal } from 'temporal-polyfill';
import { hasEnded, instantOf, type Wave } from '../../../schemas/wave.ts';

/** So long the clock may take to do what is due, before somebody is asked to look. */
const minutesToWait = 5;

/** The drafts that were planned after other waves, which nobody has approved yet. */
export function draftsToApprove(waves: readonly Wave[]): Wave[] {
  const planned = new Set(waves.flatMap(({ next }) => next ?? []));
  return waves.filter(({ id, status }) => status === 'DRAFT' && planned.has(id));
}

/** The waves that were to open by the calendar, are not open, and are not being opened. */
export function notOpened(waves: readonly Wave[], now: Temporal.Instant): Wave[] {
  return waves.filter(
    ({ status, underWay, calendar }) =>
      status === 'SCHEDULED' && !underWay && isOverdue(calendar.opens, now),
  );
}

/** Whether the wave after a wave is to be planned now. */
export function wantsNextWave({ repeats, next, status }: Wave): boolean {
  return repeats === true && next === undefined && hasEnded({ status });
}

/** The waves that have ended, after which the next one was to be planned and is not. */
export function notPlanned(waves: readonly Wave[], now: Temporal.Instant): Wave[] {
  return waves.filter((wave) => wantsNextWave(wave) && isOverdue(endOf(wave), now));
}

/** When the clock closes a wave, if nobody does before. */
function endOf({ calendar, extendedUntil }: Wave): string {
  const isExtended =
    extendedUntil !== undefined && extendedUntil >= calendar.graceEnds.slice(0, 10);
  return isExtended ? `${extendedUntil}T23:59` : calendar.graceEnds;
}

function isOverdue(localTime: string, now: Temporal.Instant): boolean {
  const latest = instantOf(localTime).add({ minutes: minutesToWait });
  return Temporal.Instant.compare(latest, now) <= 0;
}
