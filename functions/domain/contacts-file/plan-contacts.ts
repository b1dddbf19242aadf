import { createHash } from 'node:crypto';
import { type Contact, detailsOf, isSameMailbox } from '../../../schemas/contact.ts';
import { type FileContact, isSameContact } from './read-contacts.ts';

/** What taking a file over does. */
export interface ContactsPlan {
  added: FileContact[];
  /** Contacts that the file says more or something else about. */
  changed: (FileContact & { contact: Contact })[];
  /** Contacts that the file says the same about: that confirms them. */
  confirmed: (FileContact & { contact: Contact })[];
  /** How many other contacts the same units have; they stay. */
  others: number;
}

/**
 * Compares the contacts of a file with those that there are. A contact is the same if unit and
 * mailbox are; what the file is silent about stays as it is.
 *
 * @param contactsOf the contacts of a unit
 */
export function planContacts(
  read: readonly FileContact[],
  contactsOf: (ars: string) => readonly Contact[],
): ContactsPlan {
  const plan: ContactsPlan = { added: [], changed: [], confirmed: [], others: 0 };
  for (const one of read) {
    const contact = contactsOf(one.unit.ars).find(({ mailbox }) =>
      isSameMailbox(mailbox, one.details.mailbox),
    );
    if (!contact) {
      plan.added.push(one);
      continue;
    }
    const details = { ...detailsOf(contact), ...one.details, mailbox: contact.mailbox };
    const isSame = isSameContact(contact, details);
    plan[isSame ? 'confirmed' : 'changed'].push({ ...one, details, contact });
  }
  const units = new Set(read.map(({ unit }) => unit.ars));
  const known = [...units].reduce((sum, ars) => sum + contactsOf(ars).length, 0);
  return { ...plan, others: known - plan.changed.length - plan.confirmed.length };
}

/** A short text that is another one as soon as a plan would write something else than was shown. */
export function digestOfPlan({ added, changed, confirmed }: ContactsPlan): string {
  const hash = createHash('sha256');
  for (const { unit, details } of added) hash.update(JSON.stringify(['+', unit.ars, details]));
  for (const { contact, details } of [...changed, ...confirmed]) {
    hash.update(JSON.stringify(['=', contact.ars, contact.id, contact.version, details]));
  }
  return hash.digest('base64url');
}
