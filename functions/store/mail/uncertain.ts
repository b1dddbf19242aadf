import type { Temporal } from 'temporal-polyfill';
import { isUncertain, uncertainMinutes } from '../../domain/mail/uncertain.ts';
import type { Table } from '../table.ts';
import { listUnsettled } from './unsettled.ts';
import { findMails, type PlacedClaim } from './wave-mails.ts';

/**
 * The messages of which a coordinator has to say what became of them: sending them was begun, and for
 * so long nobody has told whether they went out.
 */
export async function listUncertain(
  contacts: Table,
  now: Temporal.Instant,
): Promise<PlacedClaim[]> {
  const latest = now.subtract({ minutes: uncertainMinutes }).epochMilliseconds;
  // What waits is not in the queue, or has not been for long: thousands of them are not read.
  const old = (await Array.fromAsync(listUnsettled(contacts))).filter(
    ({ queuedAt }) => queuedAt !== undefined && Date.parse(queuedAt) <= latest,
  );
  const mails = await findMails(
    contacts,
    old.map(({ wave, what }) => ({ wave, what })),
  );
  return mails.filter(({ claim }) => isUncertain(claim, now));
}
