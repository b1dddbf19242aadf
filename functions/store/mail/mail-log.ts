import { ulid } from 'ulid';
import type { CaseKey } from '../../../schemas/case.ts';
import { type MailLog, mailLogSchema } from '../../../schemas/mail-log.ts';
import { keys, prefixes } from '../keys.ts';
import { isFree, queryEntities, type Table, toItem } from '../table.ts';
import { inTable, type Write } from '../transact.ts';

/**
 * What notes that a message goes out about a case, within the transaction of what else is true then.
 * The place tells mailboxes apart, so that notes lie in the contacts table and end with the claims.
 *
 * @param expiresAt seconds since 1970
 */
export function mailLogWrite(
  contacts: Table,
  key: CaseKey,
  mail: MailLog,
  expiresAt: number,
): Write {
  const id = ulid(Date.parse(mail.at));
  const item = toItem(keys.mailOfCase(key, id), mail, expiresAt);
  return inTable(contacts, { Put: { Item: item, ...isFree } });
}

/** What has gone out about a case, the last first. */
export async function listMailOfCase(contacts: Table, key: CaseKey): Promise<MailLog[]> {
  const sent = queryEntities(contacts, mailLogSchema, keys.ofCase(key), prefixes.mail);
  return (await Array.fromAsync(sent)).toReversed();
}
