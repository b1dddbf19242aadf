import { Temporal } from 'temporal-polyfill';
import type { Claim } from '../../../schemas/message.ts';

/** So long it is waited for the provider's word, before a coordinator is asked. */
export const uncertainMinutes = 30;

/** Whether nobody knows, and nobody is likely to tell any more, whether a message went out. */
export function isUncertain(
  { state, takenAt, createdAt }: Pick<Claim, 'state' | 'takenAt' | 'createdAt'>,
  now: Temporal.Instant,
): boolean {
  if (state !== 'UNKNOWN') return false;
  const since = Temporal.Instant.from(takenAt ?? createdAt);
  return Temporal.Instant.compare(since.add({ minutes: uncertainMinutes }), now) <= 0;
}
