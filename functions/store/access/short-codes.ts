import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Grant, grantSchema } from '../../../schemas/grant.ts';
import { countSchema } from '../../../schemas/primitives.ts';
import * as z from '../../../schemas/zod.ts';
import { isSameHash, type KeyedHash, type Keyring } from '../../domain/access/keyed-hash.ts';
import {
  formatShortCode,
  hashShortCodeId,
  hashShortCodeSecret,
  mintShortCode,
  type ShortCode,
} from '../../domain/access/short-code.ts';
import { keys } from '../keys.ts';
import { addItem, fromItem, holdsCondition, type Table, toItem } from '../table.ts';
import { grantInForce } from './grants.ts';

/** What is known about an id: of one that was only guessed at, nothing but the guesses. */
const countedSchema = z.strictObject({
  guesses: countSchema,
  /** When the last one was counted, in seconds since 1970: an hour later counting begins anew. */
  countedAt: z.int(),
  /** The hash of the secret. */
  secret: z.optional(z.string()),
  grant: z.optional(grantSchema),
});

const maxGuesses = 5;
const windowInSeconds = 3600;
/** Ids are short: now and then one is taken. */
const attempts = 20;

/**
 * Mints a short code for a grant. Only hashes of it are stored.
 *
 * @returns as it stands in a letter
 */
export async function addShortCode(
  contacts: Table,
  keyring: Keyring,
  grant: Grant,
): Promise<string> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const code = mintShortCode();
    const [hashed] = hashShortCodeId(keyring, code);
    const secret = hashShortCodeSecret(keyring, hashed.kid, code);
    const counted = { guesses: 0, countedAt: 0, secret, grant };
    if (await addItem(contacts, toItem(keys.shortCode(hashed), counted, grant.validUntil))) {
      return formatShortCode(code);
    }
  }
  throw new Error('No id of short codes is free');
}

/**
 * The grant that a short code opens. A guess is counted before the secret is looked at, so that
 * guesses at once are no more than guesses in a row; it is given back if it was right. Ids that do not
 * exist are counted just the same: nothing tells them from others.
 *
 *     guess ── counts (at most 5 an hour) ── compares ─┬─ wrong: stays counted
 *                                                      └─ right: given back
 *
 * @returns undefined if the code is wrong, unknown, expired or revoked, or guessed at too often
 */
export async function findGrantByShortCode(
  contacts: Table,
  keyring: Keyring,
  code: ShortCode,
): Promise<Grant | undefined> {
  let found: Grant | undefined;
  for (const hashed of hashShortCodeId(keyring, code)) {
    const { secret, grant } = (await countGuess(contacts, hashed)) ?? {};
    if (!secret || !grant) continue;
    if (!isSameHash(secret, hashShortCodeSecret(keyring, hashed.kid, code))) continue;
    await giveBack(contacts, hashed);
    found = await grantInForce(contacts, grant);
  }
  return found;
}

/** Counts a guess; undefined if there were too many. */
async function countGuess(contacts: Table, hashed: KeyedHash) {
  const now = Math.floor(Date.now() / 1000);
  const common = {
    ':one': 1,
    ':now': now,
    ':longAgo': now - windowInSeconds,
    ':forgotten': now + windowInSeconds,
  };
  // Those of a real code are there as long as the code.
  const counting =
    'countedAt = :now, expiresAt = if_not_exists(expiresAt, :forgotten), v = if_not_exists(v, :one)';
  const oneMore = () =>
    update(contacts, hashed, {
      UpdateExpression: `SET guesses = guesses + :one, ${counting}`,
      ConditionExpression: 'countedAt > :longAgo AND guesses < :max',
      ExpressionAttributeValues: { ...common, ':max': maxGuesses },
    });
  const first = () =>
    update(contacts, hashed, {
      UpdateExpression: `SET guesses = :one, ${counting}`,
      ConditionExpression: 'attribute_not_exists(countedAt) OR countedAt <= :longAgo',
      ExpressionAttributeValues: common,
    });
  // Of several first ones at once all but one are one more.
  return (await oneMore()) ?? (await first()) ?? (await oneMore());
}

async function giveBack(contacts: Table, hashed: KeyedHash): Promise<void> {
  await update(contacts, hashed, {
    UpdateExpression: 'SET guesses = guesses - :one',
    ConditionExpression: 'guesses > :none',
    ExpressionAttributeValues: { ':one': 1, ':none': 0 },
  });
}

/** What is there after a conditional update; undefined if the condition did not hold. */
async function update(
  { client, name }: Table,
  hashed: KeyedHash,
  change: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
): Promise<z.infer<typeof countedSchema> | undefined> {
  let item: Record<string, unknown> | undefined;
  const command = new UpdateCommand({
    TableName: name,
    Key: keys.shortCode(hashed),
    ReturnValues: 'ALL_NEW',
    ...change,
  });
  const isDone = await holdsCondition(
    client.send(command).then(({ Attributes }) => {
      item = Attributes;
    }),
  );
  return isDone && item ? fromItem(countedSchema, item) : undefined;
}
