import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../../../schemas/wave.ts';
import { nextWorkingDay } from './working-days.ts';

/** Half a year in whole weeks: appointments keep their day of the week. */
const weeks = 26;

/**
 * The appointments of the wave after, half a year later at the same time of day. One that would fall
 * on a day without work moves to the next working day, and those after it never before it.
 */
export function shiftCalendar({ opens, reminders, deadline, graceEnds }: Calendar): Calendar {
  return {
    opens: shiftTime(opens),
    reminders: reminders.map(shiftTime),
    deadline: shiftTime(deadline),
    graceEnds: shiftTime(graceEnds),
  };
}

function shiftTime(localTime: string): string {
  const [date = '', time = ''] = localTime.split('T');
  return `${nextWorkingDay(Temporal.PlainDate.from(date).add({ weeks }))}T${time}`;
}

/** A reference date half a year later; the end of a month stays the end of a month. */
export function shiftReferenceDate(referenceDate: string): string {
  const date = Temporal.PlainDate.from(referenceDate);
  const later = date.add({ months: 6 });
  const isEnd = date.day === date.daysInMonth;
  return (isEnd ? later.with({ day: later.daysInMonth }) : later).toString();
}
