import { isSameMailbox } from '../../../schemas/contact.ts';
import { staffMailboxes } from '../../domain/mail/staff-mailboxes.ts';
import type { Table } from '../table.ts';
import type { MailMarks } from './mail-marks.ts';
import { listReportRecipients } from './report-recipients.ts';
import { listSubscriptions } from './subscriptions.ts';

/** The mailboxes that are told of a release, each once: that of the office, staff who want it, the list. */
export async function listReleaseMailboxes(contacts: Table, office: string): Promise<string[]> {
  const [staff, recipients] = await Promise.all([
    listSubscriptions(contacts),
    listReportRecipients(contacts),
  ]);
  const all = [...staffMailboxes(office, staff), ...recipients].map(({ mailbox }) => mailbox);
  return all.filter(
    (mailbox, index) => all.findIndex((one) => isSameMailbox(one, mailbox)) === index,
  );
}

/** Whether the calendar has seen a wave to its end here: those that were brought in are no news. */
export function isNews({ looked, digest, summary }: MailMarks): boolean {
  return (looked ?? digest ?? summary) !== undefined;
}
