import { Temporal } from 'temporal-polyfill';

/** Days (month-day) on which no office in Germany works: holidays of all states, and the year's end. */
const fixedDays = new Set(['01-01', '05-01', '10-03', '12-24', '12-25', '12-26', '12-31']);
/** The others, in days after Easter Sunday: Good Friday, Easter Monday, Ascension, Whit Monday. */
const movableDays = [-2, 1, 39, 50];

/** The day itself if offices work then, or the next one on which they do. */
export function nextWorkingDay(day: Temporal.PlainDate): Temporal.PlainDate {
  let next = day;
  while (!isWorkingDay(next)) next = next.add({ days: 1 });
  return next;
}

function isWorkingDay(day: Temporal.PlainDate): boolean {
  if (day.dayOfWeek > 5 || fixedDays.has(day.toString().slice(5))) return false;
  const easter = easterOf(day.year);
  return !movableDays.some((days) => easter.add({ days }).equals(day));
}

/** Easter Sunday, 1900 to 2099 (the formula of Gauss with its two exceptions). */
function easterOf(year: number): Temporal.PlainDate {
  const moon = (19 * (year % 19) + 24) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
  const isException = weekday === 6 && (moon === 29 || (moon === 28 && year % 19 > 10));
  const days = moon + weekday - (isException ? 7 : 0);
  return Temporal.PlainDate.from({ year, month: 3, day: 22 }).add({ days });
}
