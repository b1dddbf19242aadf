import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Staff, staffSchema } from '../../../schemas/staff.ts';
import * as z from '../../../schemas/zod.ts';
import { mintCode } from '../../domain/access/access-code.ts';
import { type KeyedHash, type Keyring, keyedHashes } from '../../domain/access/keyed-hash.ts';
import { keys } from '../keys.ts';
import { addItem, getEntity, holdsCondition, type Table, toItem } from '../table.ts';

/** Minutes without a request after which a session has ended. */
export const idleMinutes = 30;
/** Hours after which somebody signs in again, however busy. */
export const longestHours = 10;
/** A session is written once in so many milliseconds, not with every page. */
const noteEveryMs = 60_000;

/** Times are milliseconds since 1970, of the real clock: sessions know no time travel. */
export const staffSessionSchema = z.strictObject({
  staff: staffSchema,
  lastSeen: z.int(),
  endsAt: z.int(),
});
type StaffSession = z.infer<typeof staffSessionSchema>;

/** Whether a session has not ended: neither idle for too long nor too old. */
export function isLiving({ lastSeen, endsAt }: StaffSession): boolean {
  const now = Date.now();
  return now - lastSeen <= idleMinutes * 60_000 && now <= endsAt;
}

/**
 * Begins a session.
 *
 * @returns the token that names it; only its hash is stored
 */
export async function beginSession(
  contacts: Table,
  keyring: Keyring,
  staff: Staff,
): Promise<string> {
  const token = mintCode();
  const [hashed] = hashToken(keyring, token);
  const lastSeen = Date.now();
  const endsAt = lastSeen + longestHours * 3_600_000;
  const session: StaffSession = { staff, lastSeen, endsAt };
  await addItem(contacts, toItem(keys.staffSession(hashed), session, Math.ceil(endsAt / 1000)));
  return token;
}

/** Who has a session, which goes on by that; undefined if it has ended or there was none. */
export async function findSession(
  contacts: Table,
  keyring: Keyring,
  token: string,
): Promise<{ staff: Staff; hashed: KeyedHash } | undefined> {
  for (const hashed of hashToken(keyring, token)) {
    const session = await getEntity(contacts, keys.staffSession(hashed), staffSessionSchema);
    if (!session) continue;
    if (!isLiving(session)) return undefined;
    if (Date.now() - session.lastSeen > noteEveryMs) await noteSeen(contacts, hashed);
    return { staff: session.staff, hashed };
  }
  return undefined;
}

/** Ends a session at once, wherever its token is. */
export async function endSession(
  { client, name }: Table,
  keyring: Keyring,
  token: string,
): Promise<void> {
  for (const hashed of hashToken(keyring, token)) {
    await client.send(new DeleteCommand({ TableName: name, Key: keys.staffSession(hashed) }));
  }
}

/**
 * Lets a session go on that is known to live. One that was ended meanwhile does not come back, and
 * nothing is written within a minute of the last time.
 */
export async function noteSeen({ client, name }: Table, hashed: KeyedHash): Promise<void> {
  const now = Date.now();
  await holdsCondition(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: keys.staffSession(hashed),
        UpdateExpression: 'SET lastSeen = :now',
        ConditionExpression: 'attribute_exists(pk) AND lastSeen < :before',
        ExpressionAttributeValues: { ':now': now, ':before': now - noteEveryMs },
      }),
    ),
  );
}

const hashToken = (keyring: Keyring, token: string) => keyedHashes(keyring, 'staff-session', token);
