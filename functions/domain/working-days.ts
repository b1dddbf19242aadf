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

/** Easter Sunday of a year in the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). */
function easterOf(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + correction + 15) % 30;
  const moon = epact - (29 * epact > 29 * 28 + 28 ? 1 : 0);
  const late = Math.floor((golden + 11 * epact) / 319);
  const weekday =
    (2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - (ofCentury % 4) - epact + late + 32) % 7;
  const day = epact - late + weekday;
  void moon;
  const month = Math.floor((day + 90) / 25);
  return Temporal.PlainDate.from({ year, month, day: (day + month + 19) % 32 });
}
