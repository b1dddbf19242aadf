import type { Temporal } from 'temporal-polyfill';
import { calendarSchema, instantOf } from '../../../schemas/wave.ts';

/** The instant of a wall-clock time in Europe/Berlin such as `2027-03-01T08:00`; undefined if it is none. */
export function readLocalTime(text: string): Temporal.Instant | undefined {
  const parsed = calendarSchema.shape.opens.safeParse(text);
  return parsed.success ? instantOf(parsed.data) : undefined;
}
