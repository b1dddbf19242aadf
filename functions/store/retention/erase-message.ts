import type { ClaimState } from '../../../schemas/message.ts';
import { isSettled } from '../../domain/mail/claim-states.ts';
import { keys } from '../keys.ts';
import type { Write } from '../transact.ts';
import type { FoundMessage } from './found.ts';

/** What becomes of a message of which nobody knows any more whom it was for. */
const erased: Partial<Record<ClaimState, ClaimState>> = { PENDING: 'VOID', UNKNOWN: 'LOST' };

/**
 * The steps that take from a claim what it says and to whom. Its place stays until the end of its time,
 * so that a mailbox that is taken in again does not get the same twice. They fail if somebody has moved
 * it since it was read.
 */
export function eraseMessageWrites({ key, state }: FoundMessage): Write[] {
  const update: Write = {
    Update: {
      Key: key,
      UpdateExpression: 'SET #state = :after REMOVE message, provider',
      ConditionExpression: '#state = :state AND attribute_exists(message)',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':state': state, ':after': erased[state] ?? state },
    },
  };
  if (isSettled(state)) return [update];
  const place = { wave: key.pk.slice(keys.messages('').length), what: key.sk };
  return [update, { Delete: { Key: keys.unsettledMessage(place) } }];
}
