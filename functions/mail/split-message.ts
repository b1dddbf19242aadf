import { Temporal } from 'temporal-polyfill';
import type { Claim, Message, MessagePlace } from '../../schemas/message.ts';
import { workingContacts } from '../domain/mail/working-contacts.ts';
import { messagesExpireAt } from '../domain/retention/retention.ts';
import { listContacts } from '../store/contacts/contacts.ts';
import { claimOnce, moveClaim } from '../store/mail/claims.ts';
import { findWave } from '../store/waves/definitions.ts';
import type { MailDependencies } from './dependencies.ts';
import type { SendingOutcome } from './sending-outcome.ts';

/** Messages that can be for a unit, to whoever its contacts are. */
type ToUnit = Extract<Message, { mailbox?: string | undefined; ars: string }>;

/**
 * Makes one message for each contact of the unit out of one for the unit. Killed on the way, it is
 * begun anew: what was made is there, and may have gone out.
 */
export async function splitMessage(
  place: MessagePlace,
  message: ToUnit,
  claim: Claim,
  { core, contacts, keyring, retention }: MailDependencies,
): Promise<SendingOutcome> {
  const wave = await findWave(core, message.wave);
  const all = wave ? await listContacts(contacts, message.ars) : [];
  const working = workingContacts(all);
  if (!wave || working.length === 0) {
    const reason = wave ? 'noContact' : 'closed';
    await moveClaim(contacts, place, 'void', { reason });
    return 'void';
  }
  const since = Temporal.Instant.from(claim.createdAt);
  const expiresAt = messagesExpireAt(wave, retention);
  for (const { mailbox } of working) {
    await claimOnce(contacts, keyring, { ...message, mailbox }, since, expiresAt);
  }
  await moveClaim(contacts, place, 'split');
  return 'split';
}
