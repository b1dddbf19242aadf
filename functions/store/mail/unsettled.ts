import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type MessagePlace, messagePlaceSchema } from '../../../schemas/message.ts';
import * as z from '../../../schemas/zod.ts';
import { keys } from '../keys.ts';
import { holdsCondition, queryEntities, type Table, toItem } from '../table.ts';
import { inTable, type Write } from '../transact.ts';

/** A message of which it is not known yet what became of it: it waits, or its answer is missing. */
export const unsettledSchema = z.strictObject({
  ...messagePlaceSchema.shape,
  createdAt: z.iso.datetime(),
  /** When it was given to the queue; not at all without. */
  queuedAt: z.optional(z.iso.datetime()),
});
export type Unsettled = z.infer<typeof unsettledSchema>;

/** Notes that a message is unsettled, within the transaction that claims it. */
export function unsettledWrite(
  contacts: Table,
  place: MessagePlace,
  createdAt: string,
  expiresAt: number,
): Write {
  const item = toItem(keys.unsettledMessage(place), { ...place, createdAt }, expiresAt);
  return inTable(contacts, { Put: { Item: item } });
}

/** All messages that are unsettled: few, but for the minutes after a stage was claimed. */
export function listUnsettled(contacts: Table): AsyncGenerator<Unsettled> {
  return queryEntities(contacts, unsettledSchema, keys.unsettledMessages);
}

/** Notes that a message was given to the queue, unless it is settled by now. */
export async function noteQueued(
  { client, name }: Table,
  place: MessagePlace,
  queuedAt: string,
): Promise<void> {
  await holdsCondition(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: keys.unsettledMessage(place),
        UpdateExpression: 'SET queuedAt = :queuedAt',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':queuedAt': queuedAt },
      }),
    ),
  );
}

/** Forgets that a message was given to the queue, so that the next tick gives it there again. */
export async function forgetQueued({ client, name }: Table, place: MessagePlace): Promise<void> {
  await holdsCondition(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: keys.unsettledMessage(place),
        UpdateExpression: 'REMOVE queuedAt',
        ConditionExpression: 'attribute_exists(pk)',
      }),
    ),
  );
}
