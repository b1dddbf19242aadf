import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Staff } from '../../../schemas/staff.ts';
import { type Subscription, subscriptionSchema } from '../../../schemas/subscription.ts';
import { districtOfStaff } from '../../domain/access/rights.ts';
import { keys } from '../keys.ts';
import { getEntity, holdsCondition, isFree, queryEntities, type Table, toItem } from '../table.ts';
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
 * @param expiresAt seconds since 1970
 * @returns false if it has changed since it was read; nothing is written then
 */
export async function saveSubscription(
  contacts: Table,
  staff: string,
  before: Subscription | undefined,
  wanted: Pick<Subscription, 'mailbox' | 'district'> | undefined,
  expiresAt: number,
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
    ? { Put: { Item: toItem(Key, subscription, expiresAt), ...asRead } }
    : { Delete: { Key, ...asRead } };
  return (await transact(contacts, [write])).length === 0;
}

/**
 * Keeps a subscription for longer, if there is one: whoever signs in still works here. What is told
 * follows the district that the issuer names now.
 *
 * @param expiresAt seconds since 1970
 */
export async function renewSubscription(
  { client, name }: Table,
  staff: Staff,
  expiresAt: number,
): Promise<void> {
  const district = districtOfStaff(staff);
  await holdsCondition(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: keys.subscription(staff.id),
        UpdateExpression: district
          ? 'SET expiresAt = :expiresAt, district = :district'
          : 'SET expiresAt = :expiresAt REMOVE district',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: {
          ':expiresAt': expiresAt,
          ...(district && { ':district': district }),
        },
      }),
    ),
  );
}
