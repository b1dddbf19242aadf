import { Temporal } from 'temporal-polyfill';
import { type Calendar, instantOf } from '../../../schemas/wave.ts';
import type { Draws } from './draws.ts';

/** Around the last Sunday of March, with a reminder in the first minute after the hour that is left out. */
export const spring: Calendar = {
  opens: '2031-03-17T08:00',
  reminders: ['2031-03-24T09:00', '2031-03-30T03:00', '2031-04-14T09:00'],
  deadline: '2031-04-27T23:59',
  graceEnds: '2031-05-11T23:59',
};

/** Around the last Sunday of October, with a reminder in the hour that comes twice. */
export const autumn: Calendar = {
  opens: '2031-10-06T08:00',
  reminders: ['2031-10-15T09:00', '2031-10-26T02:30', '2031-10-28T09:00'],
  deadline: '2031-11-09T23:59',
  graceEnds: '2031-11-23T23:59',
};

const [downFrom, downUntil] = ['2031-10-25T20:00', '2031-10-29T07:00'].map(instantOf);

/** Whether nothing runs: for three days and more, in which two reminders are missed. */
export function isDown(now: Temporal.Instant): boolean {
  if (!downFrom || !downUntil) return false;
  return (
    Temporal.Instant.compare(downFrom, now) < 0 && Temporal.Instant.compare(now, downUntil) < 0
  );
}

/** The key is changed in the middle of the first wave. */
export const keyChanges = instantOf('2031-04-02T10:00');

/** Minutes around an appointment at which there is a tick; nothing can be due in those between. */
const around = [-1, 0, 1, 12, 24, 36, 63, 75, 98];
/** Ticks come alone or in groups: some see to everything that is due, some to what is left. */
const groups = [[0], [0, 1], [0, 1, 12, 24, 36, 70]];
const [shortest, longest] = [60, 9000];

/** When there are ticks in a wave: around each appointment, and now and then. */
export function ticksIn(
  { opens, reminders, deadline, graceEnds }: Calendar,
  draws: Draws,
): Temporal.Instant[] {
  const appointments = [opens, ...reminders, deadline, graceEnds].map(instantOf);
  const end = instantOf(graceEnds).add({ hours: 72 });
  const others: Temporal.Instant[] = [];
  const next = (at: Temporal.Instant) => at.add({ minutes: draws.between(shortest, longest) });
  for (let at = next(instantOf(opens)); Temporal.Instant.compare(at, end) < 0; at = next(at)) {
    others.push(...draws.one(groups).map((minutes) => at.add({ minutes })));
  }
  return [...appointments.flatMap((at) => around.map((minutes) => at.add({ minutes }))), ...others];
}

/** Two ticks each second Monday, whether or not there is a wave, until both are over. */
export function ticksBetween(): Temporal.Instant[] {
  const first = instantOf('2031-03-17T08:00');
  return Array.from({ length: 20 }, (_, week) => first.add({ hours: 336 * week })).flatMap((at) => [
    at,
    at.add({ minutes: 2 }),
  ]);
}
