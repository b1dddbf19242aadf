import { Temporal } from 'temporal-polyfill';
import { type Stage, stages } from '../../../schemas/message.ts';
import {
  calendarSchema,
  instantOf,
  isAfterMinute,
  timeZone,
  type Wave,
} from '../../../schemas/wave.ts';
import { stageTimes } from '../mail/stages.ts';

/** The first stage that has not come yet, with its local time; undefined if nobody is written to any more. */
export function nextStage(
  wave: Pick<Wave, 'status' | 'calendar'>,
  now: Temporal.Instant,
): { stage: Stage; time: string } | undefined {
  const { status, calendar } = wave;
  if (status !== 'SCHEDULED' && status !== 'LIVE') return undefined;
  if (isAfterMinute(calendar.deadline, now)) return undefined;
  const next = stageTimes(wave).find(([, time]) => isAhead(time, now));
  return next && { stage: next[0], time: next[1] };
}

/** A stage that comes before its time, and what it changes. */
export interface MovedStage extends Pick<Wave, 'calendar' | 'broughtForward'> {
  stage: Stage;
}

/** Why the next stage cannot come now. */
export type StageRefusal = 'status' | 'underWay' | 'paused' | 'none' | 'tooSoon';

/**
 * The calendar with the next stage in the minute that runs, so that it is due at once. In the hour that
 * comes twice in autumn, that minute is right after the stage before, which was in the first of the two.
 *
 * @returns why that cannot be: the wave does not run, something else is done with it, its mail is
 * paused, no stage is left, or the one before is of the same minute
 */
export function stageNow(
  wave: Pick<Wave, 'status' | 'calendar' | 'broughtForward' | 'underWay' | 'mailPaused'>,
  now: Temporal.Instant,
): MovedStage | { refusal: StageRefusal } {
  if (wave.status !== 'LIVE') return { refusal: 'status' };
  if (wave.underWay) return { refusal: 'underWay' };
  if (wave.mailPaused) return { refusal: 'paused' };
  const next = nextStage(wave, now);
  if (!next || next.stage === 'invitation') return { refusal: 'none' };
  const { opens, reminders } = wave.calendar;
  const index = stages.indexOf(next.stage) - 1;
  const before = localMinute(reminders[index - 1] ?? opens).add({ minutes: 1 });
  const minute = now.toZonedDateTimeISO(timeZone).toPlainDateTime();
  const moved = asLocalTime(Temporal.PlainDateTime.compare(before, minute) > 0 ? before : minute);
  const calendar = { ...wave.calendar, reminders: reminders.with(index, moved) };
  const isPossible = calendarSchema.safeParse(calendar).success && !isAhead(moved, now);
  if (!isPossible) return { refusal: 'tooSoon' };
  const broughtForward = { [next.stage]: next.time, ...wave.broughtForward };
  return { stage: next.stage, calendar, broughtForward };
}

function isAhead(time: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(instantOf(time), now) > 0;
}

const localMinute = (time: string) => Temporal.PlainDateTime.from(time);

function asLocalTime(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
}
