import { type Contact, isSameMailbox } from '../../../schemas/contact.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { auditWrites } from '../audit/audit.ts';
import type { Table } from '../table.ts';
import { inTable } from '../transact.ts';
import { bouncedContact } from './contact-writes.ts';
import { changeContact, listContacts, unitsOfMailbox } from './contacts.ts';
import { refreshBounced } from './refresh-bounced.ts';

/** A mailbox that mail came back from, or that wants none. */
export interface CameBack {
  mailbox: string;
  /** When the message was sent (ISO instant). */
  sentAt: string;
  /** When it is noted. */
  at: string;
}

/**
 * Notes with all contacts of a mailbox that mail to it came back, unless somebody has named the
 * mailbox since the message was sent, or said that it works. Nobody writes to it until somebody says so.
 *
 * @throws BusyError while a file with contacts is being taken over
 */
export async function markBounced(
  { core, contacts }: { core: Table; contacts: Table },
  keyring: Keyring,
  { mailbox, sentAt, at }: CameBack,
): Promise<void> {
  const units = await unitsOfMailbox(contacts, keyring, mailbox);
  for (const ars of units) {
    while (!(await markOfUnit(ars)));
  }
  await refreshBounced({ core, contacts }, units);

  /** @returns false if somebody has changed the contact meanwhile */
  async function markOfUnit(ars: string): Promise<boolean> {
    const all = await listContacts(contacts, ars);
    const contact = all.find((one) => isSameMailbox(one.mailbox, mailbox));
    if (!contact || contact.bouncedAt !== undefined || isNamedSince(contact, sentAt)) {
      return true;
    }
    const entry = { at, actor: 'system', action: 'contactBounced', ars } as const;
    const audit = auditWrites(entry).map((write) => inTable(core, write));
    const marked = bouncedContact(contact, at);
    return (await changeContact(contacts, keyring, contact, marked, audit)) === 'done';
  }
}

function isNamedSince({ mailboxAt, createdAt }: Contact, sentAt: string): boolean {
  return Date.parse(mailboxAt ?? createdAt) > Date.parse(sentAt);
}
