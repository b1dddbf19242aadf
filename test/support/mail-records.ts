import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { hashMailbox } from '../../functions/domain/access/mailbox.ts';
import type { ClaimEvent } from '../../functions/domain/mail/claim-states.ts';
import { placeOfMessage, placeOfStage } from '../../functions/domain/mail/message-place.ts';
import { claimWrites, moveClaim } from '../../functions/store/mail/claims.ts';
import { noteQueued } from '../../functions/store/mail/unsettled.ts';
import { transact } from '../../functions/store/transact.ts';
import type { Claim, Message, MessagePlace } from '../../schemas/message.ts';
import type { Wave } from '../../schemas/wave.ts';
import type { ConsoleHarness } from './console-harness.ts';
import { wave as someWave } from './technik-status.ts';

/** Far enough in the future for every test. */
const later = 2_000_000_000;

interface Kept {
  /** When it was claimed and taken. */
  at?: string;
  /** What happened to it after it was taken; `wait` leaves it untaken. */
  became?: Exclude<ClaimEvent, 'take'> | 'wait';
  changes?: Partial<Pick<Claim, 'units' | 'reason' | 'provider'>>;
}

/** A message that is claimed and taken, half an hour and more ago for harnesses, and what became of it. */
export async function keepMail(
  { dependencies: { contacts, keyring } }: ConsoleHarness,
  message: Message,
  { at = '2026-12-10T08:00:00Z', became, changes }: Kept = {},
): Promise<MessagePlace> {
  if (message.kind === 'lostLink') throw new TypeError('Not among the messages of a wave');
  const place =
    message.kind === 'stage'
      ? placeOfStage(message, hashMailbox(keyring, message.mailbox)[0], 0)
      : placeOfMessage(message, keyring);
  const now = Temporal.Instant.from(at);
  await transact(contacts, claimWrites(contacts, place, message, now, later));
  await noteQueued(contacts, place, at);
  if (became === 'wait') return place;
  await moveClaim(contacts, place, 'take', { takenAt: at });
  if (became) await moveClaim(contacts, place, became, changes);
  return place;
}

/** A link of which nobody knows whether it was sent. */
export function keepUncertainLink(
  harness: ConsoleHarness,
  wave: string,
  ars: string,
): Promise<MessagePlace> {
  const mailbox = `amt-${ars}@example.org`;
  return keepMail(harness, { kind: 'newLink', wave, ars, request: ulid(), mailbox, by: 'c-1' });
}

/** A wave that runs, by the clock of harnesses, with its second reminder ahead. */
export function remindingWave(id: string): Wave {
  const reminders = ['2026-12-08T09:00', '2027-01-12T09:00', '2027-01-26T09:00'];
  return { ...someWave, id, calendar: { ...someWave.calendar, reminders } };
}
