import { Temporal } from 'temporal-polyfill';

/** The clock of the domain: deadlines and reference dates. Sessions use the real clock. */
export interface Clock {
  now(): Temporal.Instant;
}

let offset = Temporal.Duration.from({ seconds: 0 });

/** The clock that all handlers read: the real one, unless a laptop or a test has moved it. */
export const systemClock: Clock = { now: () => Temporal.Now.instant().add(offset) };

/** Moves the clock of this process so that it shows an instant now, and goes on from there. */
export function moveClock(to: Temporal.Instant): void {
  offset = Temporal.Now.instant().until(to);
}
