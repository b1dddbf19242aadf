import { Temporal } from 'temporal-polyfill';
import { dateOf, type Wave } from '../../../schemas/wave.ts';

/**
 * The day until which a unit was given more time, if that is later than the deadline of all: once the
 * deadline has moved past it, it is no extension any more.
 *
 * @param extendedUntil what was given once (ISO date)
 */
export function ownExtension(
  { calendar }: Pick<Wave, 'calendar'>,
  extendedUntil: string | undefined,
): string | undefined {
  const isLater = extendedUntil && `${extendedUntil}T23:59` > calendar.deadline;
  return isLater ? extendedUntil : undefined;
}

/** The last day (ISO date) on which a unit answers in time: its own extension, or the deadline of all. */
export function deadlineOf(
  wave: Pick<Wave, 'calendar'>,
  { extendedUntil }: { extendedUntil?: string | undefined },
): string {
  return ownExtension(wave, extendedUntil) ?? wave.calendar.deadline.slice(0, 10);
}

/** The first day (ISO date) that gives a unit more time than it has: after its deadline, not over yet. */
export function firstExtension(
  wave: Pick<Wave, 'calendar'>,
  unit: { extendedUntil?: string | undefined },
  now: Temporal.Instant,
): string {
  const after = Temporal.PlainDate.from(deadlineOf(wave, unit)).add({ days: 1 }).toString();
  const today = dateOf(now);
  return [after, today].toSorted().at(-1) as string;
}
