import { type Subscription, subscriptionSchema } from '../../../schemas/subscription.ts';
import { keys } from '../keys.ts';
import { getEntity, isFree, queryEntities, type Table, toItem } from '../table.ts';
import { transact } from '../transact.ts';

/** Where all members of staff want to be written to who do. */
export function listSubscriptions(contacts: Table): Promise<Subscription[]> {
  return Array.fromAsync(queryEntities(contacts, subscriptionSchema, keys.subscriptions));
}

/** Where a member of staff wants to be written to; undefined if not at all. */
export function findSubscription(
  contacts: Table,
  staff: string,
): Promise<Subscription | undefined> {
  return getEntity(contacts, keys.subscription(staff), subscriptionSchema);
}

/**
 * Changes where a member of staff wants to be written to.
 *
 * @param before as it was read; undefined if there was none
 * @param wanted undefined to be written to no more
 * @returns false if it has changed since it was read; nothing is written then
 */
export async function saveSubscription(
  contacts: Table,
  staff: string,
  before: Subscription | undefined,
  wanted: Pick<Subscription, 'mailbox' | 'district'> | undefined,
): Promise<boolean> {
  const Key = keys.subscription(staff);
  const asRead = before
    ? {
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': before.version },
      }
    : isFree;
  const subscription = { id: staff, version: (before?.version ?? -1) + 1, ...wanted };
  const write = wanted
    ? { Put: { Item: toItem(Key, subscription), ...asRead } }
    : { Delete: { Key, ...asRead } };
  return (await transact(contacts, [write])).length === 0;
}
