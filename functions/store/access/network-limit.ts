import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from '../../../schemas/zod.ts';
import { type Keyring, keyedHashes } from '../../domain/access/keyed-hash.ts';
import { networkOf } from '../../domain/access/network.ts';
import { keys } from '../keys.ts';
import type { Table } from '../table.ts';

/** What is counted by network, with how often it may be in an hour. */
const limits = {
  /** Wrong codes. An office behind one address types many letters, and some of them wrongly. */
  wrongCode: 60,
  /**
   * Forms that anybody may send. All offices of a state may be behind one address, on the day of an
   * invitation; a mailbox has a limit of its own.
   */
  publicForm: 300,
} as const;

const windowInSeconds = 3600;
const countSchema = z.object({ count: z.int() });

/**
 * Counts something in the hour that it happens in. Of the address only a keyed hash is stored, for at
 * most two hours.
 *
 * @returns false if it was too often
 */
export async function countInNetwork(
  { client, name }: Table,
  keyring: Keyring,
  what: keyof typeof limits,
  address: string,
): Promise<boolean> {
  const now = Math.floor(Date.now() / 1000);
  const hour = Math.floor(now / windowInSeconds);
  const [hashed] = keyedHashes(keyring, 'network', networkOf(address));
  const { Attributes } = await client.send(
    new UpdateCommand({
      TableName: name,
      Key: keys.network(hashed, what, hour),
      UpdateExpression: 'SET v = :one, expiresAt = :expires ADD #count :one',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':one': 1, ':expires': (hour + 2) * windowInSeconds },
      ReturnValues: 'ALL_NEW',
    }),
  );
  return countSchema.parse(Attributes).count <= limits[what];
}
