import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { type Staff, staffSchema } from '../../../schemas/staff.ts';
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
const sessionSchema = z.strictObject({
  staff: staffSchema,
  lastSeen: z.int(),
  endsAt: z.int(),
});

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
  const session: z.infer<typeof sessionSchema> = { staff, lastSeen, endsAt };
  await addItem(contacts, toItem(keys.staffSession(hashed), session, Math.ceil(endsAt / 1000)));
  return token;
}

/** Who has a session, which goes on by that; undefined if it has ended or there was none. */
export async function findSession(
  contacts: Table,
  keyring: Keyring,
  token: string,
): Promise<Staff | undefined> {
  for (const hashed of hashToken(keyring, token)) {
    const session = await getEntity(contacts, keys.staffSession(hashed), sessionSchema);
    if (!session) continue;
    const now = Date.now();
    const isIdle = now - session.lastSeen > idleMinutes * 60_000;
    if (isIdle || now > session.endsAt) return undefined;
    if (now - session.lastSeen > noteEveryMs) await noteSeen(contacts, hashed, now);
    return session.staff;
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

/** A session that was ended meanwhile does not come back. */
async function noteSeen({ client, name }: Table, hashed: KeyedHash, now: number): Promise<void> {
  await holdsCondition(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: keys.staffSession(hashed),
        UpdateExpression: 'SET lastSeen = :now',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':now': now },
      }),
    ),
  );
}

const hashToken = (keyring: Keyring, token: string) => keyedHashes(keyring, 'staff-session', token);
