import { isSameMailbox } from '../../../schemas/contact.ts';
import { type ReportRecipient, reportRecipientSchema } from '../../../schemas/report-recipient.ts';
import { auditWrites, type Happened } from '../audit/audit.ts';
import type { CameBack } from '../contacts/mark-bounced.ts';
import { keys } from '../keys.ts';
import { getEntity, queryEntities, type Table, toItem } from '../table.ts';
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
 * Adds one. A mailbox that is there already is renewed: it stays under its id, so that links to sign off
 * stay good. Were it added twice at the same moment, each message would still go out once.
 *
 * @param expiresAt seconds since 1970
 */
export async function addReportRecipient(
  { core, contacts }: Stores,
  recipient: ReportRecipient,
  expiresAt: number,
  happened: Happened,
): Promise<'added' | 'renewed'> {
  const known = await findByMailbox(contacts, recipient.mailbox);
  const id = known?.id ?? recipient.id;
  const Item = toItem(keys.reportRecipient(id), { ...recipient, id }, expiresAt);
  await transact(contacts, [
    { Put: { Item } },
    ...auditWrites({ ...happened, action: 'reportRecipientAdded' }).map((write) =>
      inTable(core, write),
    ),
  ]);
  return known ? 'renewed' : 'added';
}

async function findByMailbox(
  contacts: Table,
  mailbox: string,
): Promise<ReportRecipient | undefined> {
  const all = await listReportRecipients(contacts);
  return all.find((one) => isSameMailbox(one.mailbox, mailbox));
}

/**
 * Removes the recipient whose mail came back, or who complained, unless somebody has added it since the
 * message was sent: nobody writes there again.
 */
export async function removeBouncedRecipient(
  stores: Stores,
  { mailbox, sentAt, at }: CameBack,
): Promise<void> {
  const known = await findByMailbox(stores.contacts, mailbox);
  if (!known || Date.parse(known.addedAt) > Date.parse(sentAt)) return;
  await removeReportRecipient(stores, known.id, { at, actor: 'system' });
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
