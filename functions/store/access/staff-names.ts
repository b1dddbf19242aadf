import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { personSchema, type Staff } from '../../../schemas/staff.ts';
import * as z from '../../../schemas/zod.ts';
import { keys } from '../keys.ts';
import { readTogether, type Table, toItem } from '../table.ts';

const nameSchema = z.pick(personSchema, { name: true });

/**
 * Notes what somebody is called, so that the audit can say it. The last name counts.
 *
 * @param expiresAt seconds since 1970
 */
export async function noteStaffName(
  { client, name: table }: Table,
  { id, name }: Staff,
  expiresAt: number,
): Promise<void> {
  await client.send(
    new PutCommand({ TableName: table, Item: toItem(keys.staff(id), { name }, expiresAt) }),
  );
}

/** What people are called, by their ids; whoever has never signed in is not among them. */
export async function staffNames(
  contacts: Table,
  ids: Iterable<string>,
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  const names = new Map<string, string>();
  // So many keys one request reads.
  for (let from = 0; from < wanted.length; from += 100) {
    const some = wanted.slice(from, from + 100);
    const find = await readTogether([contacts, some.map(keys.staff)]);
    for (const id of some) {
      const found = find(keys.staff(id), nameSchema);
      if (found) names.set(id, found.name);
    }
  }
  return names;
}
