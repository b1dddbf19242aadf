import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Retention } from '../../../schemas/retention.ts';
import { type Calendar, dateOf, isAfterMinute, type Wave } from '../../../schemas/wave.ts';
import { readTypedDate } from './typed-time.ts';
import {
  type CalendarField,
  type CalendarProblem,
  type CalendarProblems,
  type EnteredCalendar,
  enteredOf,
  readCalendar,
} from './wave-calendar.ts';

/** The appointments that can still move: not the opening, nor what is over. */
export function movableFields(calendar: Calendar, now: Temporal.Instant): CalendarField[] {
  const entered = enteredOf(calendar);
  const reminders = (['reminder1', 'reminder2', 'reminder3'] as const).filter((field) => {
    const time = entered[field];
    return !time || !isAfterMinute(time, now);
  });
  return [...reminders, 'deadline', 'graceEnds'];
}

/**
 * The calendar with more time for all.
 *
 * @param entered what a form says; what cannot move stays as it is
 * @returns what is wrong, by field, or the calendar
 */
export function extendCalendar(
  before: Calendar,
  entered: EnteredCalendar,
  now: Temporal.Instant,
  retention: Retention,
): { calendar: Calendar } | { problems: CalendarProblems } {
  const movable = movableFields(before, now);
  const moved = Object.entries(enteredOf(before)).map(([field, time]) => [
    field,
    movable.includes(field as CalendarField) ? entered[field as CalendarField] : time,
  ]);
  const reading = readCalendar(Object.fromEntries(moved) as EnteredCalendar);
  if ('problems' in reading) return reading;
  const { calendar } = reading;
  const problems: CalendarProblems = {};
  const note = (field: CalendarField, problem: CalendarProblem | false) => {
    if (problem) problems[field] ??= problem;
  };
  const after = enteredOf(calendar);
  for (const field of movable) {
    const time = after[field];
    const isPast = field !== 'deadline' && time !== undefined && isAfterMinute(time, now);
    note(field, isPast && { problem: 'past' });
  }
  const isLater = calendar.deadline > before.deadline || calendar.graceEnds > before.graceEnds;
  note('deadline', !isLater && { problem: 'notAfter', than: before.deadline });
  for (const field of ['deadline', 'graceEnds'] as const) {
    const isEarlier = calendar[field] < before[field];
    note(field, isEarlier && { problem: 'tooEarly', than: before[field] });
  }
  const latest = `${lastExtension({ calendar: before }, retention)}T23:59`;
  note('graceEnds', calendar.graceEnds > latest && { problem: 'tooLate', than: latest });
  return Object.keys(problems).length > 0 ? { problems } : { calendar };
}

/**
 * The day until which one unit is given more time, as it was typed.
 *
 * @returns the day, or the first and the last that are possible, all as ISO dates
 */
export function readExtension(
  typed: string | undefined,
  wave: Pick<Wave, 'calendar'>,
  now: Temporal.Instant,
  retention: Retention,
): { until: string } | { first: string; last: string } {
  const until = z.iso.date().safeParse(readTypedDate(typed ?? '')).data;
  const [first, last] = [dateOf(now), lastExtension(wave, retention)];
  return until !== undefined && until >= first && until <= last ? { until } : { first, last };
}

/** The last day (ISO date) that more time can be given for: links are good until then. */
export function lastExtension(
  { calendar }: Pick<Wave, 'calendar'>,
  { accessCodeDays }: Retention,
): string {
  const [date = ''] = calendar.graceEnds.split('T');
  return Temporal.PlainDate.from(date).add({ days: accessCodeDays }).toString();
}
