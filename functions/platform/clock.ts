import { Temporal } from 'temporal-polyfill';

/** The clock of the domain: deadlines and reference dates. Sessions use the real clock. */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };
