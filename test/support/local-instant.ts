import { Temporal } from 'temporal-polyfill';

const berlin = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What a clock in Berlin shows: `2026-11-30T23:59`. */
export const shownInBerlin = (ms: number) => berlin.format(ms).replace(' ', 'T');

/** The first instant at which a clock in Berlin shows a time, naively; undefined if it never does. */
export function naiveInstantOf(localTime: string): Temporal.Instant | undefined {
  const summerFirst = [2, 1].map((hours) => Date.parse(`${localTime}Z`) - hours * 3_600_000);
  const ms = summerFirst.find((one) => shownInBerlin(one) === localTime);
  return ms === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(ms);
}
