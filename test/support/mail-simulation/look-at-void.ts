import { findClaim } from '../../../functions/store/mail/claims.ts';
import type { MessagePlace } from '../../../schemas/message.ts';
import { newestStage } from './look-at-mail.ts';
import type { WatchedProcess } from './watched-process.ts';
import type { World } from './world.ts';

/** A stage that is not sent must have a reason that is true, for each of the units that it was for. */
export async function lookAtVoid(
  { truth, clock, waves, contacts }: World,
  place: MessagePlace,
  { begunAt }: WatchedProcess,
): Promise<void> {
  const claim = await findClaim(contacts, place);
  const { message, reason } = claim ?? {};
  const wave = waves.get(place.wave);
  if (message?.kind !== 'stage' || !wave) return;
  if (wave.status !== 'LIVE' || newestStage(wave, clock.now()) !== message.stage) return;
  const now = truth.order.next();
  const stillDue = message.units.filter((ars) => {
    const isFree = truth.owesOf(wave.id, ars).mayHaveBeen((owes) => !owes, begunAt, now);
    const contact = truth.contactOf(ars, message.mailbox);
    return !isFree && !contact.mayHaveBeen((state) => state !== 'works', begunAt, now);
  });
  if (stillDue.length > 0) truth.violate(5, `${place.what} is void (${reason}) for ${stillDue}`);
}
