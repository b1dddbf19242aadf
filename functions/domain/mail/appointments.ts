import { Temporal } from 'temporal-polyfill';
import type { Stage } from '../../../schemas/message.ts';
import { instantOf, type Wave } from '../../../schemas/wave.ts';
import { digestTime, digestWeek } from './digest-week.ts';
import { stageTimes } from './stages.ts';

/** Something that is done by the clock. The invitation goes with the opening. */
export interface Appointment {
  wave: string;
  what: 'open' | Exclude<Stage, 'invitation'> | 'digest' | 'beginGrace' | 'close';
  at: Temporal.Instant;
}

type TimedWave = Pick<Wave, 'id' | 'status' | 'calendar' | 'extendedUntil' | 'mailPaused'>;

/**
 * What is done by the clock about a wave after an instant, the next first, if nobody does anything by
 * hand: of digests only the next one. What is due at the instant itself is not ahead any more.
 */
export function appointmentsAhead(wave: TimedWave, now: Temporal.Instant): Appointment[] {
  return expected(wave, now)
    .filter(({ at }) => Temporal.Instant.compare(at, now) > 0)
    .sort((one, other) => Temporal.Instant.compare(one.at, other.at));
}

/** The appointment of some waves that comes next; undefined if none comes any more. */
export function nextAppointment(
  waves: readonly TimedWave[],
  now: Temporal.Instant,
): Appointment | undefined {
  return waves
    .flatMap((wave) => appointmentsAhead(wave, now).slice(0, 1))
    .sort((one, other) => Temporal.Instant.compare(one.at, other.at))[0];
}

function expected(wave: TimedWave, now: Temporal.Instant): Appointment[] {
  const { id, status, calendar, extendedUntil, mailPaused } = wave;
  const of = (what: Appointment['what'], at: Temporal.Instant) => ({ wave: id, what, at });
  const isComing = status === 'SCHEDULED';
  const isLive = isComing || status === 'LIVE';
  if (!isLive && status !== 'GRACE') return [];
  const ends = [calendar.graceEnds, ...(extendedUntil ? [`${extendedUntil}T23:59`] : [])];
  const close = latest(ends.map(afterMinute));
  const reminders = isLive && !mailPaused ? stageTimes(wave) : [];
  const opens = instantOf(calendar.opens);
  // Of a Monday on which the wave opens at 8 o'clock there is a digest, too.
  const digest = digestAfter(isComing ? latest([now, opens.subtract({ nanoseconds: 1 })]) : now);
  return [
    ...(isComing ? [of('open', opens)] : []),
    ...reminders.flatMap(([stage, time]) =>
      stage === 'invitation' ? [] : [of(stage, instantOf(time))],
    ),
    ...(isLive ? [of('beginGrace', afterMinute(calendar.deadline))] : []),
    of('close', close),
    ...(Temporal.Instant.compare(digest, close) < 0 ? [of('digest', digest)] : []),
  ];
}

/** The next time of a digest after an instant. */
function digestAfter(instant: Temporal.Instant): Temporal.Instant {
  return digestTime(Temporal.PlainDate.from(digestWeek(instant)).add({ weeks: 1 }).toString());
}

/** The minute that an appointment names is whole: what ends then has ended after it. */
function afterMinute(localTime: string): Temporal.Instant {
  return instantOf(localTime).add({ minutes: 1 });
}

function latest(instants: Temporal.Instant[]): Temporal.Instant {
  return instants.toSorted(Temporal.Instant.compare).at(-1) as Temporal.Instant;
}
