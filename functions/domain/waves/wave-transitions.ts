import { Temporal } from 'temporal-polyfill';
import { instantOf, isAfterMinute, type Wave, type WaveStatus } from '../../../schemas/wave.ts';

/** What happens to a wave. */
export const waveEvents = [
  'schedule',
  'unschedule',
  'open',
  'extend',
  'beginGrace',
  'close',
  'publish',
  'cancel',
] as const;
export type WaveEvent = (typeof waveEvents)[number];

/** What a transition depends on beside the status. */
type TimedWave = Pick<Wave, 'status' | 'calendar' | 'underWay'>;

interface Transition {
  from: readonly WaveStatus[];
  to: WaveStatus | ((wave: TimedWave, now: Temporal.Instant) => WaveStatus);
  /** When it may happen; at any time without it. */
  when?: (wave: TimedWave, now: Temporal.Instant) => boolean;
}

const isBefore =
  (appointment: 'opens' | 'deadline' | 'graceEnds') =>
  ({ calendar }: TimedWave, now: Temporal.Instant) =>
    !isAfterMinute(calendar[appointment], now);

/**
 * All that can happen to a wave: what is not in this table never does. Nothing leads out of
 * CANCELLED. What is published stays so: it is published again, as revised, as often as it takes.
 */
const transitions: Record<WaveEvent, Transition> = {
  /** Approved as it is: it opens by itself when its time has come. */
  schedule: { from: ['DRAFT'], to: 'SCHEDULED', when: isBefore('opens') },
  /** Back for changes. */
  unschedule: { from: ['SCHEDULED'], to: 'DRAFT' },
  open: { from: ['DRAFT', 'SCHEDULED'], to: 'LIVE', when: isBefore('deadline') },
  /** The calendar has moved already: where its deadline is ahead, answers are on time again. */
  extend: {
    from: ['LIVE', 'GRACE'],
    to: ({ status, calendar }, now) => (isAfterMinute(calendar.deadline, now) ? status : 'LIVE'),
  },
  beginGrace: {
    from: ['LIVE'],
    to: 'GRACE',
    when: ({ calendar }, now) => isAfterMinute(calendar.deadline, now),
  },
  /** By hand at any time; the calendar asks for it when grace is over (`dueEvent`). */
  close: { from: ['LIVE', 'GRACE'], to: 'CLOSED' },
  publish: {
    from: ['CLOSED', 'PUBLISHED', 'REVISED'],
    to: ({ status }) => (status === 'CLOSED' ? 'PUBLISHED' : 'REVISED'),
  },
  cancel: { from: ['SCHEDULED', 'LIVE', 'GRACE', 'CLOSED'], to: 'CANCELLED' },
};

/** The step that is under way while one of these events has been asked for and not yet happened. */
const stepOf: Partial<Record<WaveEvent, NonNullable<Wave['underWay']>['step']>> = {
  open: 'open',
  publish: 'publish',
};

/** Why an event cannot happen. */
export type Refusal = 'status' | 'time' | 'underWay';

/**
 * The status of a wave after an event.
 *
 * @returns why it cannot happen: from this status never, not at this time, or not while another step
 * is under way
 */
export function statusAfter(
  wave: TimedWave,
  event: WaveEvent,
  now: Temporal.Instant,
): { status: WaveStatus } | { refusal: Refusal } {
  const { from, to, when } = transitions[event];
  if (!from.includes(wave.status)) return { refusal: 'status' };
  if (wave.underWay && wave.underWay.step !== stepOf[event]) return { refusal: 'underWay' };
  if (when && !when(wave, now)) return { refusal: 'time' };
  return { status: typeof to === 'function' ? to(wave, now) : to };
}

/** What can happen to a wave now. */
export function possibleEvents(wave: TimedWave, now: Temporal.Instant): WaveEvent[] {
  return waveEvents.filter((event) => 'status' in statusAfter(wave, event, now));
}

/** Whether nothing is fixed yet: calendar, frame and questionnaire can be changed, or all deleted. */
export function isDraft({ status, underWay }: Pick<Wave, 'status' | 'underWay'>): boolean {
  return status === 'DRAFT' && !underWay;
}

/**
 * What the calendar asks for now. A unit that was given more time keeps the wave open for itself. A
 * wave that slept through its whole time is not opened any more: somebody has to look at it.
 *
 * @returns undefined if nothing is due
 */
export function dueEvent(
  wave: TimedWave & Pick<Wave, 'extendedUntil'>,
  now: Temporal.Instant,
): WaveEvent | undefined {
  const event = askedFor(wave, now);
  const isPossible = event && !wave.underWay && 'status' in statusAfter(wave, event, now);
  return isPossible ? event : undefined;
}

function askedFor(
  { status, calendar, extendedUntil }: TimedWave & Pick<Wave, 'extendedUntil'>,
  now: Temporal.Instant,
): WaveEvent | undefined {
  if (status === 'SCHEDULED') {
    return Temporal.Instant.compare(instantOf(calendar.opens), now) <= 0 ? 'open' : undefined;
  }
  if (status === 'LIVE') return 'beginGrace';
  const isExtended = extendedUntil && !isAfterMinute(`${extendedUntil}T23:59`, now);
  const isDue = status === 'GRACE' && isAfterMinute(calendar.graceEnds, now) && !isExtended;
  return isDue ? 'close' : undefined;
}
