import { Temporal } from 'temporal-polyfill';

/**
 * How long ago the oldest of some times is, in seconds.
 *
 * @param times undefined where there is none
 * @returns 0 if there is none at all, or all are still to come
 */
export function secondsSinceOldest(
  times: readonly (string | undefined)[],
  now: Temporal.Instant,
): number {
  const ages = times.flatMap((time) =>
    time === undefined ? [] : [Temporal.Instant.from(time).until(now).total('seconds')],
  );
  return Math.max(0, ...ages);
}
