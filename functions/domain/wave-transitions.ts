import type { Temporal } from 'temporal-polyfill';
import { isAfterMinute, instantOf, type Wave, type WaveStatus } from '../../schemas/wave.ts';

/** What happens to a wave, each changing its status, save `extend` in a wave that is LIVE. */
export const waveEvents = [
  'schedule',
  'withdraw',
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
  to: WaveStatus;
  /** When it may happen; at any time without it. */
  when?: (wave: TimedWave, now: Temporal.Instant) => boolean;
}

const isBefore =
  (appointment: 'opens' | 'deadline' | 'graceEnds') =>
  ({ calendar }: TimedWave, now: Temporal.Instant) =>
    !isAfterMinute(calendar[appointment], now);

/**
 * All that can happen to a wave: what is not in this table never does. Nothing leads out of
 * PUBLISHED and CANCELLED, and nothing to REVISED yet: no answer is taken after a close.
 */
const transitions: Record<WaveEvent, Transition> = {
  /** Approved as it is: it opens by itself when its time has come. */
  schedule: { from: ['DRAFT'], to: 'SCHEDULED', when: isBefore('opens') },
  /** Back for changes. */
  withdraw: { from: ['SCHEDULED'], to: 'DRAFT' },
  open: { from: ['DRAFT', 'SCHEDULED'], to: 'LIVE', when: isBefore('deadline') },
  /** More time for all; who is in grace is on time again. */
  extend: { from: ['LIVE', 'GRACE'], to: 'LIVE' },
  beginGrace: {
    from: ['LIVE'],
    to: 'GRACE',
    when: ({ calendar }, now) => isAfterMinute(calendar.deadline, now),
  },
  /** By hand at any time; the calendar asks for it when grace is over (`dueEvent`). */
  close: { from: ['LIVE', 'GRACE'], to: 'CLOSED' },
  publish: { from: ['CLOSED'], to: 'PUBLISHED' },
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
  return { status: to };
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
 * What the calendar asks for now. A unit that was given more time keeps the wave open for itself.
 *
 * @returns undefined if nothing is due
 */
export function dueEvent(
  wave: TimedWave & Pick<Wave, 'extendedUntil'>,
  now: Temporal.Instant,
): WaveEvent | undefined {
  const { status, calendar, extendedUntil } = wave;
  if (wave.underWay) return undefined;
  if (status === 'SCHEDULED') {
    return Number(now.epochMilliseconds) >= instantOf(calendar.opens).epochMilliseconds
      ? 'open'
      : undefined;
  }
  if (status === 'LIVE') return isAfterMinute(calendar.deadline, now) ? 'beginGrace' : undefined;
  if (status !== 'GRACE') return undefined;
  const isExtended = extendedUntil && !isAfterMinute(`${extendedUntil}T23:59`, now);
  return isAfterMinute(calendar.graceEnds, now) && !isExtended ? 'close' : undefined;
}
