import type { Temporal } from 'temporal-polyfill';
import { type Calendar, calendarSchema, timeZone, type Wave } from '../../../schemas/wave.ts';

/** The fields of a calendar; there are up to three reminders. */
export const calendarFields = [
  'opens',
  'reminder1',
  'reminder2',
  'reminder3',
  'deadline',
  'graceEnds',
] as const;
export type CalendarField = (typeof calendarFields)[number];

/** What can be wrong with an appointment; `than` is the other appointment (local time). */
export type CalendarProblem =
  | { problem: 'missing' | 'noTime' | 'skipped' | 'past' }
  | { problem: 'notAfter' | 'tooEarly' | 'tooLate'; than: string };
export type CalendarProblems = Partial<Record<CalendarField, CalendarProblem>>;

/** A time as the form has it: what was typed where it is no time. */
export type EnteredCalendar = Record<CalendarField, string | undefined>;

/**
 * Reads the appointments of a form, as local times such as `2026-11-30T23:59`, and looks at all of
 * them together.
 *
 * @param entered reminders may be missing
 * @returns what is wrong, by field, or the calendar
 */
export function readCalendar(
  entered: EnteredCalendar,
): { calendar: Calendar } | { problems: CalendarProblems } {
  const given = calendarFields.filter((field) => entered[field]);
  const missing = calendarFields.filter((field) => !isReminder(field) && !entered[field]);
  const reminders = given.filter(isReminder);
  const parsed = calendarSchema.safeParse({
    opens: entered.opens ?? '',
    reminders: reminders.map((field) => entered[field]),
    deadline: entered.deadline ?? '',
    graceEnds: entered.graceEnds ?? '',
  });
  if (parsed.success) return { calendar: parsed.data };
  const problems: CalendarProblems = {};
  for (const issue of parsed.error.issues) {
    const [name, index] = issue.path;
    const field = name === 'reminders' ? reminders[Number(index)] : (name as CalendarField);
    if (field) problems[field] ??= problemOf(issue);
  }
  for (const field of missing) problems[field] = { problem: 'missing' };
  return { problems };
}

function problemOf(issue: { code?: string; params?: unknown }): CalendarProblem {
  if (issue.code !== 'custom') return { problem: 'noTime' };
  const { after, notBefore } = (issue.params ?? {}) as { after?: string; notBefore?: string };
  if (after) return { problem: 'notAfter', than: after };
  return notBefore ? { problem: 'tooEarly', than: notBefore } : { problem: 'skipped' };
}

/** Whether an appointment is one of the reminders. */
function isReminder(field: CalendarField): boolean {
  return field.startsWith('reminder');
}

/** The fields of a calendar as a form shows them. */
export function enteredOf({ opens, reminders, deadline, graceEnds }: Calendar): EnteredCalendar {
  const [reminder1, reminder2, reminder3] = reminders;
  return { opens, reminder1, reminder2, reminder3, deadline, graceEnds };
}

type Times = Pick<Wave, 'calendar' | 'broughtForward'>;

/**
 * The appointments as they were planned, whatever was brought forward since. Where another one has been
 * moved so that they are no calendar any more, they are as they came.
 */
export function plannedCalendar({ calendar, broughtForward }: Times): Calendar {
  const reading = readCalendar({ ...enteredOf(calendar), ...broughtForward });
  return 'calendar' in reading ? reading.calendar : calendar;
}

/**
 * The appointments of a wave that opens now: where it would have opened later, from the minute that
 * runs.
 */
export function openedNow({ calendar, broughtForward }: Times, now: Temporal.Instant): Times {
  const minute = now.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({
    smallestUnit: 'minute',
    roundingMode: 'trunc',
  });
  if (minute >= calendar.opens) return { calendar, broughtForward };
  return {
    calendar: { ...calendar, opens: minute },
    broughtForward: { opens: calendar.opens, ...broughtForward },
  };
}
