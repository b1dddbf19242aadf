import type { Temporal } from 'temporal-polyfill';
import type { Claim, Message } from '../../schemas/message.ts';
import type { Wave } from '../../schemas/wave.ts';
import type { Keyring } from '../domain/keyed-hash.ts';
import { hashMailbox } from '../domain/mailbox.ts';
import { messagesExpireAt } from '../domain/retention.ts';
import { type Key, keys } from './keys.ts';
import { type Table, toItem } from './table.ts';
import { inTable, transact, type Write } from './transact.ts';

/** Whoever has lost a link twice in so short a time has not looked into the mailbox yet. */
const minutesBetweenLostLinks = 15;

/**
 * Claims a message: whoever claims it first has it sent, and nobody sends it again.
 *
 * @returns false if it was claimed before
 */
export async function claimMessage(
  contacts: Table,
  keyring: Keyring,
  wave: Wave,
  message: Message,
  now: Temporal.Instant,
): Promise<boolean> {
  const write = claimWrite(contacts, keyring, wave, message, now);
  return (await transact(contacts, [write])).length === 0;
}

/** The same as a step of a transaction, which fails if the message was claimed before. */
export function claimWrite(
  contacts: Table,
  keyring: Keyring,
  wave: Wave,
  message: Message,
  now: Temporal.Instant,
): Write {
  const createdAt = now.round('second').toString();
  const claim: Claim = { message, state: 'PENDING', createdAt };
  return inTable(contacts, {
    Put: {
      Item: toItem(keyOf(message, keyring), claim, messagesExpireAt(wave)),
      ...(message.kind === 'lostLink'
        ? {
            ConditionExpression: 'attribute_not_exists(pk) OR createdAt <= :longAgo',
            ExpressionAttributeValues: {
              ':longAgo': now
                .subtract({ minutes: minutesBetweenLostLinks })
                .round('second')
                .toString(),
            },
          }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    },
  });
}

function keyOf(message: Message, keyring: Keyring): Key {
  const { wave } = message;
  switch (message.kind) {
    case 'receipt': {
      const [{ hmac }] = hashMailbox(keyring, message.mailbox);
      return keys.message(wave, hmac, `RECEIPT#${message.ars}#${message.number}`);
    }
    case 'lostLink': {
      const [{ hmac }] = hashMailbox(keyring, message.mailbox);
      return keys.message(wave, hmac, 'LOSTLINK');
    }
    case 'returned':
      return keys.message(wave, message.ars, `RETURNED#${message.version}`);
  }
}
