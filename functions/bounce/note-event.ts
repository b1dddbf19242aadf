import type { Keyring } from '../domain/access/keyed-hash.ts';
import { placeOfTag } from '../domain/mail/mail-tag.ts';
import type { Clock } from '../platform/clock.ts';
import { log } from '../platform/log.ts';
import { tellMetric } from '../platform/metrics.ts';
import { markBounced } from '../store/contacts/mark-bounced.ts';
import { findClaim, moveClaim } from '../store/mail/claims.ts';
import { removeBouncedRecipient } from '../store/mail/report-recipients.ts';
import type { Table } from '../store/table.ts';
import { readMailEvent } from './mail-event.ts';

/** What events are noted with. */
export interface BounceDependencies {
  core: Table;
  contacts: Table;
  keyring: Keyring;
  clock: Clock;
}

/**
 * Notes what became of a message. The message itself comes last, so that an event that comes again
 * mends what was left undone; events may come late, more than once and in any order.
 *
 * @param text what SES publishes
 * @throws BusyError while a file with contacts is being taken over; the event comes again then
 * @throws ZodError for what is no event of SES
 */
export async function noteEvent(text: string, dependencies: BounceDependencies): Promise<void> {
  const { contacts, keyring, clock } = dependencies;
  const event = readMailEvent(text);
  if (!event) return log.info('An event tells nothing of the fate of a message');
  const place = event.tag === undefined ? undefined : placeOfTag(event.tag);
  const claim = place && (await findClaim(contacts, place));
  if (!claim) return log.info('An event is about no known message', { event: event.event });
  const at = clock.now().round('second').toString();
  const mailbox = claim.message?.mailbox;
  if (event.isLasting && mailbox !== undefined) {
    const cameBack = { mailbox, sentAt: claim.takenAt ?? claim.createdAt, at };
    await markBounced(dependencies, keyring, cameBack);
    await removeBouncedRecipient(dependencies, cameBack);
  }
  await moveClaim(contacts, place, event.event, { toldAt: at });
  if (event.isLasting) tellMetric('Bounces', 1);
}
