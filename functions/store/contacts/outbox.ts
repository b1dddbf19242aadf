import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import type { Claim, Message } from '../../../schemas/message.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { hashMailbox } from '../../domain/access/mailbox.ts';
import { lostLinkExpiresAt } from '../../domain/retention/retention.ts';
import { type Key, keys } from '../keys.ts';
import { holdsCondition, isFree, type Table, toItem } from '../table.ts';
import { inTable, type Write } from '../transact.ts';

/** Messages about a case: each is sent once. */
type CaseMessage = Exclude<Message, { kind: 'lostLink' }>;

/**
 * Claims a message within the transaction of what it tells about: either both have happened or
 * nothing. The step fails if the message was claimed before, so that nobody sends it again.
 *
 * @param expiresAt seconds since 1970
 */
export function claimWrite(
  contacts: Table,
  keyring: Keyring,
  message: CaseMessage,
  now: Temporal.Instant,
  expiresAt: number,
): Write {
  const claim: Claim = { state: 'PENDING', message, createdAt: now.round('second').toString() };
  return inTable(contacts, {
    Put: {
      Item: toItem(keyOf(message, keyring), claim, expiresAt),
      ...isFree,
    },
  });
}

/** Whoever has lost a link twice in so short a time has not looked into the mailbox yet. */
const minutesBetweenLostLinks = 15;

/**
 * Claims a new link for a mailbox, unless one was claimed in the last quarter of an hour.
 *
 * @param isKnown whether it is a contact; if not, the same is written but nothing is sent
 */
export async function claimLostLink(
  { client, name }: Table,
  keyring: Keyring,
  mailbox: string,
  isKnown: boolean,
  now: Temporal.Instant,
): Promise<void> {
  const createdAt = now.round('second').toString();
  const claim: Claim = isKnown
    ? { state: 'PENDING', message: { kind: 'lostLink', mailbox }, createdAt }
    : { state: 'VOID', createdAt };
  const longAgo = now.subtract({ minutes: minutesBetweenLostLinks }).round('second').toString();
  const [{ hmac }] = hashMailbox(keyring, mailbox);
  await holdsCondition(
    client.send(
      new PutCommand({
        TableName: name,
        Item: toItem(keys.message('-', hmac, 'LOSTLINK'), claim, lostLinkExpiresAt(now)),
        ConditionExpression: 'attribute_not_exists(pk) OR createdAt <= :longAgo',
        ExpressionAttributeValues: { ':longAgo': longAgo },
      }),
    ),
  );
}

function keyOf(message: CaseMessage, keyring: Keyring): Key {
  const { wave, ars } = message;
  switch (message.kind) {
    case 'receipt': {
      const [{ hmac }] = hashMailbox(keyring, message.mailbox);
      return keys.message(wave, hmac, `RECEIPT#${ars}#${message.number}`);
    }
    case 'returned':
      return keys.message(wave, ars, `RETURNED#${message.version}`);
    case 'query':
      return keys.message(wave, ars, `QUERY#${message.version}`);
  }
}
