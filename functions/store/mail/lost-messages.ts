import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { claimSchema } from '../../../schemas/message.ts';
import { atMost } from '../../domain/at-most.ts';
import { isSettled } from '../../domain/mail/claim-states.ts';
import { keys } from '../keys.ts';
import { holdsCondition, readTogether, type Table } from '../table.ts';
import type { Unsettled } from './unsettled.ts';

const deletesAtOnce = 10;

/**
 * Looks at what is noted as unsettled and should have been sent by now: what is settled or gone is
 * noted no more.
 *
 * @param noted up to 100
 * @returns what still waits to be sent
 */
export async function sortOutLost(
  contacts: Table,
  noted: readonly Unsettled[],
): Promise<Unsettled[]> {
  if (noted.length === 0) return [];
  const find = await readTogether([contacts, noted.map((place) => keys.message(place))]);
  const stateOf = (place: Unsettled) => find(keys.message(place), claimSchema)?.state;
  const gone = noted.filter((place) => {
    const state = stateOf(place);
    return state === undefined || isSettled(state);
  });
  await atMost(deletesAtOnce, gone, (place) => forget(contacts, place));
  return noted.filter((place) => stateOf(place) === 'PENDING');
}

/** Notes a message as unsettled no more, unless it was claimed anew since it was read. */
async function forget({ client, name }: Table, { createdAt, ...place }: Unsettled): Promise<void> {
  await holdsCondition(
    client.send(
      new DeleteCommand({
        TableName: name,
        Key: keys.unsettledMessage(place),
        ConditionExpression: 'createdAt = :createdAt',
        ExpressionAttributeValues: { ':createdAt': createdAt },
      }),
    ),
  );
}
