import type { Temporal } from 'temporal-polyfill';
import {
  type Claim,
  claimSchema,
  type Message,
  type MessagePlace,
} from '../../../schemas/message.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { hashMailbox } from '../../domain/access/mailbox.ts';
import { type ClaimEvent, claimTransition, isSettled } from '../../domain/mail/claim-states.ts';
import {
  type PlainMessage,
  placeOfLostLink,
  placesOfMessage,
} from '../../domain/mail/message-place.ts';
import { lostLinkExpiresAt } from '../../domain/retention/retention.ts';
import { keys } from '../keys.ts';
import { getEntity, isFree, type Table, toItem } from '../table.ts';
import { inTable, transact, type Write } from '../transact.ts';
import { unsettledWrite } from './unsettled.ts';

/**
 * Claims a message within the transaction of what it tells about: either both have happened or
 * nothing. The step fails if the message was claimed before, so that nobody sends it again. The tick
 * of the calendar gives it to the queue.
 *
 * @param expiresAt seconds since 1970
 */
export function claimWrites(
  contacts: Table,
  place: MessagePlace,
  message: Message,
  now: Temporal.Instant,
  expiresAt: number,
): Write[] {
  const createdAt = now.round('second').toString();
  return claimed(contacts, place, { state: 'PENDING', message, createdAt }, expiresAt);
}

/**
 * Claims a message to a mailbox that may be claimed more than once, by steps that are taken again: also
 * when the keyring has got a new key in between, it is claimed once.
 *
 * @param expiresAt seconds since 1970
 * @returns false if it was claimed before
 */
export async function claimOnce(
  contacts: Table,
  keyring: Keyring,
  message: PlainMessage,
  now: Temporal.Instant,
  expiresAt: number,
): Promise<boolean> {
  const [place, ...earlier] = placesOfMessage(message, keyring);
  const failed = await transact(contacts, [
    ...claimWrites(contacts, place, message, now, expiresAt),
    ...earlier.map((one) => ({ ConditionCheck: { Key: keys.message(one), ...isFree } })),
  ]);
  return failed.length === 0;
}

/**
 * Claims a new link for a mailbox, once in a quarter of an hour.
 *
 * @param isKnown whether it is a contact; if not, as much is written but nothing is sent
 */
export async function claimLostLink(
  contacts: Table,
  keyring: Keyring,
  mailbox: string,
  isKnown: boolean,
  now: Temporal.Instant,
): Promise<void> {
  const createdAt = now.round('second').toString();
  const claim: Claim = isKnown
    ? { state: 'PENDING', message: { kind: 'lostLink', mailbox }, createdAt }
    : { state: 'VOID', reason: 'stranger', createdAt };
  const [hashed] = hashMailbox(keyring, mailbox);
  const place = placeOfLostLink(hashed, Math.floor(now.epochMilliseconds / 1000));
  await transact(contacts, claimed(contacts, place, claim, lostLinkExpiresAt(now)));
}

function claimed(contacts: Table, place: MessagePlace, claim: Claim, expiresAt: number): Write[] {
  return [
    inTable(contacts, { Put: { Item: toItem(keys.message(place), claim, expiresAt), ...isFree } }),
    unsettledWrite(contacts, place, claim.createdAt, expiresAt),
  ];
}

/** A claim, or undefined if there is none, or none any more. */
export function findClaim(contacts: Table, place: MessagePlace): Promise<Claim | undefined> {
  return getEntity(contacts, keys.message(place), claimSchema);
}

/**
 * Lets an event happen to a claim, in one transaction with what else is to be true.
 *
 * @param changes what is noted with it
 * @returns false if it cannot happen to the claim as it is; nothing is written then
 */
export async function moveClaim(
  contacts: Table,
  place: MessagePlace,
  event: ClaimEvent,
  changes: Partial<Omit<Claim, 'state' | 'message' | 'createdAt'>> = {},
  alongside: readonly Write[] = [],
): Promise<boolean> {
  const { from, to } = claimTransition(event);
  const set = Object.entries({ state: to, ...changes }).filter(([, value]) => value !== undefined);
  const states = from.map((state, index) => [`:from${index}`, state] as const);
  const failed = await transact(contacts, [
    {
      Update: {
        Key: keys.message(place),
        UpdateExpression: `SET ${set.map(([of]) => `#${of} = :${of}`).join(', ')}`,
        ConditionExpression: `#state IN (${states.map(([name]) => name).join(', ')})`,
        ExpressionAttributeNames: Object.fromEntries(set.map(([of]) => [`#${of}`, of])),
        ExpressionAttributeValues: Object.fromEntries([
          ...set.map(([of, value]) => [`:${of}`, value]),
          ...states,
        ]),
      },
    },
    ...(isSettled(to) ? [{ Delete: { Key: keys.unsettledMessage(place) } }] : []),
    ...alongside,
  ]);
  return failed.length === 0;
}

/**
 * Notes which units a message names, right before it goes out, in one transaction with what else is to
 * be true. An invitation or a reminder is for these alone from then on: those that it was claimed for
 * and does not name are due again, even if it is put back.
 *
 * @param takenAt when its sending began
 * @returns false if somebody has decided about it since; nothing is written then
 */
export async function noteUnits(
  contacts: Table,
  place: MessagePlace,
  { takenAt, units, isStage }: { takenAt: string; units: readonly string[]; isStage: boolean },
  alongside: readonly Write[],
): Promise<boolean> {
  const failed = await transact(contacts, [
    {
      Update: {
        Key: keys.message(place),
        UpdateExpression: `SET ${isStage ? 'message.#units' : '#units'} = :units`,
        ConditionExpression: '#state = :taken AND takenAt = :takenAt',
        ExpressionAttributeNames: { '#units': 'units', '#state': 'state' },
        ExpressionAttributeValues: {
          ':units': [...new Set(units)],
          ':taken': claimTransition('take').to,
          ':takenAt': takenAt,
        },
      },
    },
    ...alongside,
  ]);
  return failed.length === 0;
}
