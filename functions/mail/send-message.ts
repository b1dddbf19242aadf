import { BusyError } from '../../schemas/errors.ts';
import type { Claim, MessagePlace } from '../../schemas/message.ts';
import { isPlaceKnown } from '../domain/mail/message-place.ts';
import { log } from '../platform/log.ts';
import { markBounced } from '../store/contacts/mark-bounced.ts';
import { findClaim, moveClaim } from '../store/mail/claims.ts';
import type { OutgoingMail, SendOutcome } from '../store/mail/mail-sender.ts';
import { forgetQueued } from '../store/mail/unsettled.ts';
import type { Links } from './content/links.ts';
import { type AddressedMessage, isAddressed, prepare } from './content/prepare.ts';
import type { ReadyMail } from './content/prepared.ts';
import type { MailDependencies } from './dependencies.ts';
import { noteSending, type Undo } from './note-sending.ts';
import { outgoingMail } from './outgoing-mail.ts';
import type { SendingOutcome } from './sending-outcome.ts';
import { splitMessage } from './split-message.ts';
import { waitForSlot } from './wait-for-slot.ts';

/**
 * Sends a message, if it is still to be sent.
 *
 * @param until when it is too late to begin, in milliseconds since 1970 by the wall clock
 * @throws what was not foreseen; the message is as it was before then, or UNKNOWN if it may have gone out
 */
export async function sendMessage(
  place: MessagePlace,
  dependencies: MailDependencies,
  until = Number.POSITIVE_INFINITY,
): Promise<SendingOutcome> {
  const { contacts, keyring, clock } = dependencies;
  const claim = await findClaim(contacts, place);
  if (claim?.state !== 'PENDING' || !claim.message) return 'done';
  const { message } = claim;
  if (message.kind === 'stage' && !isPlaceKnown(place, keyring)) {
    await moveClaim(contacts, place, 'void', { reason: 'overtaken' });
    return 'void';
  }
  if (!isAddressed(message)) return splitMessage(place, message, claim, dependencies);
  if (!(await waitForSlot(dependencies, until))) {
    await forgetQueued(contacts, place);
    return 'later';
  }
  const takenAt = clock.now().round('second').toString();
  if (!(await moveClaim(contacts, place, 'take', { takenAt }))) return 'done';
  const ready = await makeReady(place, message, { ...claim, takenAt }, dependencies);
  if (ready === 'paused') return putBack(place, { undo: [] }, dependencies);
  return 'mail' in ready ? deliver(place, ready, dependencies) : ready.outcome;
}

/** A message that only has to be handed over. */
interface Ready extends Made {
  mail: OutgoingMail;
}

/** What was made for a message, and is taken back if it does not go out now. */
interface Made {
  undo: Undo;
  links?: Links | undefined;
}

/**
 * Whatever goes wrong here, nothing has gone out: the message is to be sent later. It is given back
 * once: after that, somebody else may have begun to send it.
 */
async function makeReady(
  place: MessagePlace,
  message: AddressedMessage,
  claim: Claim & { takenAt: string },
  dependencies: MailDependencies,
): Promise<Ready | 'paused' | { outcome: SendingOutcome }> {
  const { contacts } = dependencies;
  try {
    const prepared = await prepare(message, claim, dependencies);
    switch (prepared.kind) {
      case 'void':
        await moveClaim(contacts, place, 'void', { reason: prepared.reason });
        return { outcome: 'void' };
      case 'paused':
        return 'paused';
      case 'ready':
        return await noteReady(place, message, prepared, claim.takenAt, dependencies);
    }
  } catch (error) {
    await moveClaim(contacts, place, 'giveBack');
    throw error;
  }
}

async function noteReady(
  place: MessagePlace,
  message: AddressedMessage,
  ready: ReadyMail,
  takenAt: string,
  dependencies: MailDependencies,
): Promise<Ready | { outcome: SendingOutcome }> {
  const mail = outgoingMail(place, message.mailbox, ready, dependencies);
  const undo = await noteSending(dependencies.contacts, place, message, ready, takenAt);
  if (undo) return { mail, undo, links: ready.links };
  await ready.links?.takeBack();
  return { outcome: 'done' };
}

/** From here on nothing is ever sent again. */
async function deliver(
  place: MessagePlace,
  { mail, ...made }: Ready,
  dependencies: MailDependencies,
): Promise<SendingOutcome> {
  const { contacts, sender, clock } = dependencies;
  const outcome = await sender.send(mail).catch(unanswered);
  const toldAt = clock.now().round('second').toString();
  if (outcome.kind !== 'accepted') warn(place, outcome);
  switch (outcome.kind) {
    case 'accepted':
      await moveClaim(contacts, place, 'accept', { provider: outcome.id, toldAt });
      return 'sent';
    case 'noMailbox':
      await markNoMailbox(mail.to, toldAt, dependencies);
      await moveClaim(contacts, place, 'refuse', { toldAt });
      return 'refused';
    case 'refused':
      await moveClaim(contacts, place, 'refuse', { toldAt });
      return 'refused';
    case 'notNow':
      return putBack(place, made, dependencies);
    case 'unanswered':
      return 'unanswered';
  }
}

/**
 * Marks the contacts as those that mail came back from. While a file of contacts is being taken over
 * nobody can: whoever looks at the message sees that it was refused.
 */
async function markNoMailbox(
  mailbox: string,
  at: string,
  dependencies: MailDependencies,
): Promise<void> {
  try {
    await markBounced(dependencies, dependencies.keyring, { mailbox, sentAt: at, at });
  } catch (error) {
    if (!(error instanceof BusyError)) throw error;
    log.info('A contact could not be marked');
  }
}

async function putBack(
  place: MessagePlace,
  { undo, links }: Made,
  { contacts }: MailDependencies,
): Promise<'later'> {
  await moveClaim(contacts, place, 'giveBack', {}, undo);
  await forgetQueued(contacts, place);
  await links?.takeBack();
  return 'later';
}

const unanswered = (cause: unknown): SendOutcome => ({ kind: 'unanswered', cause });

/** What a provider answers quotes addresses: only its name is logged. */
function warn({ wave, what }: MessagePlace, outcome: Exclude<SendOutcome, { kind: 'accepted' }>) {
  const [kind] = what.split('#');
  const { name, code, responseCode } = (outcome.cause ?? {}) as Record<string, unknown>;
  log.warn('A message did not go out', {
    wave,
    kind,
    outcome: outcome.kind,
    name,
    code,
    responseCode,
  });
}
