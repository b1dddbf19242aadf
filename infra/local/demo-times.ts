import { Temporal } from 'temporal-polyfill';
import { nextWorkingDay } from '../../functions/domain/waves/working-days.ts';
import { timeZone, type Wave } from '../../schemas/wave.ts';
import { draw } from '../example-data/draw.ts';

/** The shares of the answers that come after the opening and after each reminder; the rest comes in grace. */
const shares = [0.34, 0.26, 0.2, 0.16];
/** On average so many days after that, most of them at once. */
const meanDays = 2.5;
/** Office hours, in minutes. */
const [firstMinute, lastMinute] = [7 * 60 + 30, 16 * 60];

/** When a unit of a demo's past wave answered: within office hours, and within the wave. */
export function answeredAt({ id, calendar }: Wave, ars: string): Temporal.Instant {
  const { opens, reminders, deadline, graceEnds } = calendar;
  const occasions = [opens, ...reminders].map(dayOf);
  const late = draw('late', id, ars);
  const days = Math.floor(-Math.log(1 - late) * meanDays);
  const from = occasions[phaseOf(draw('occasion', id, ars))] ?? dayOf(deadline).add({ days: 1 });
  const end = dayOf(occasions.includes(from) ? deadline : graceEnds);
  const day = nextWorkingDay(from.add({ days }));
  const minute = firstMinute + Math.floor(draw('minute', id, ars) * (lastMinute - firstMinute));
  return (Temporal.PlainDate.compare(day, end) <= 0 ? day : end)
    .toZonedDateTime({ timeZone, plainTime: { hour: 0 } })
    .add({ minutes: minute })
    .toInstant();
}

/** Which occasion a number from 0 to 1 falls to; past the last one for grace. */
function phaseOf(drawn: number): number {
  let sum = 0;
  return shares.filter((share) => {
    sum += share;
    return drawn >= sum;
  }).length;
}

function dayOf(localTime: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(localTime.slice(0, 10));
}
