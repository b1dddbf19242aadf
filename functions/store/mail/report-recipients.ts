import { isSameMailbox } from '../../../schemas/contact.ts';
import { type ReportRecipient, reportRecipientSchema } from '../../../schemas/report-recipient.ts';
import { auditWrites, type Happened } from '../audit/audit.ts';
import { keys } from '../keys.ts';
import { getEntity, isFree, queryEntities, type Table, toItem } from '../table.ts';
import { inTable, transact, type Write } from '../transact.ts';

interface Stores {
  core: Table;
  contacts: Table;
}

/** All who are told when results are published, the first that were added first. */
export function listReportRecipients(contacts: Table): Promise<ReportRecipient[]> {
  return Array.fromAsync(queryEntities(contacts, reportRecipientSchema, keys.reportRecipients));
}

/** One of them; undefined if it is gone. */
export function findReportRecipient(
  contacts: Table,
  id: string,
): Promise<ReportRecipient | undefined> {
  return getEntity(contacts, keys.reportRecipient(id), reportRecipientSchema);
}

/**
 * Adds one. A mailbox that is there already is not added again; were it added twice at the same moment,
 * each message would still go out once.
 *
 * @param expiresAt seconds since 1970
 * @returns false if the mailbox is there already
 */
export async function addReportRecipient(
  { core, contacts }: Stores,
  recipient: ReportRecipient,
  expiresAt: number,
  happened: Happened,
): Promise<boolean> {
  const all = await listReportRecipients(contacts);
  if (all.some(({ mailbox }) => isSameMailbox(mailbox, recipient.mailbox))) return false;
  const Item = toItem(keys.reportRecipient(recipient.id), recipient, expiresAt);
  await transact(contacts, [
    { Put: { Item, ...isFree } },
    ...auditWrites({ ...happened, action: 'reportRecipientAdded' }).map((write) =>
      inTable(core, write),
    ),
  ]);
  return true;
}

/**
 * Removes one, for the coordinators or because the mailbox wants no more mail.
 *
 * @returns false if it was gone already
 */
export async function removeReportRecipient(
  { core, contacts }: Stores,
  id: string,
  happened: Happened,
): Promise<boolean> {
  if (!(await findReportRecipient(contacts, id))) return false;
  const failed = await transact(contacts, [
    removeRecipientWrite(id),
    ...auditWrites({ ...happened, action: 'reportRecipientRemoved' }).map((write) =>
      inTable(core, write),
    ),
  ]);
  return failed.length === 0;
}

/** The write that removes one; it fails if it was gone already. */
export function removeRecipientWrite(id: string): Write {
  const Key = keys.reportRecipient(id);
  return { Delete: { Key, ConditionExpression: 'attribute_exists(pk)' } };
}
