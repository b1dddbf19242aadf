import type { Contact, ContactDetails, NewContact } from '../../../schemas/contact.ts';
import { isSameMailbox } from '../../../schemas/contact.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { hashMailbox } from '../../domain/access/mailbox.ts';
import { keys } from '../keys.ts';
import { toItem } from '../table.ts';
import type { Write } from '../transact.ts';

/** The steps that add a contact; they fail if the unit has that mailbox, or a contact of that id, already. */
export function addContactWrites(keyring: Keyring, contact: NewContact): Write[] {
  return [
    ...addIndexWrites(keyring, contact),
    { Put: { Item: toItem(keys.contact(contact.ars, contact.id), contact), ...isAbsent } },
  ];
}

/**
 * What a contact is after somebody has said what is right. That mail came back is told of the mailbox: it
 * stays with it until somebody says that the mailbox works again.
 */
export function changedContact(contact: Contact, details: ContactDetails, at: string): Contact {
  const { id, ars, version, createdAt, mailboxAt, bouncedAt } = contact;
  const isSame = isSameMailbox(contact.mailbox, details.mailbox);
  return {
    id,
    ars,
    ...details,
    version: version + 1,
    createdAt,
    confirmedAt: at,
    ...(!isSame && { mailboxAt: at }),
    ...(isSame && mailboxAt !== undefined && { mailboxAt }),
    ...(isSame && bouncedAt !== undefined && { bouncedAt }),
  };
}

/** What a contact is once mail to it came back. */
export function bouncedContact(contact: Contact, at: string): Contact {
  return { ...contact, version: contact.version + 1, bouncedAt: at };
}

/** What a contact is once somebody has said that its mailbox works again. */
export function mendedContact({ bouncedAt, ...contact }: Contact, at: string): Contact {
  return { ...contact, version: contact.version + 1, confirmedAt: at, mailboxAt: at };
}

/** The steps that change a contact; they fail if it was changed since, or the unit has the new mailbox. */
export function changeContactWrites(keyring: Keyring, from: Contact, to: Contact): Write[] {
  const put: Write = {
    Put: { Item: toItem(keys.contact(to.ars, to.id), to), ...isUnchanged(from) },
  };
  if (isSameMailbox(from.mailbox, to.mailbox)) return [put];
  return [put, ...removeIndexWrites(keyring, from), ...addIndexWrites(keyring, to)];
}

/** The steps that remove a contact; they fail if it was changed since. */
export function removeContactWrites(keyring: Keyring, contact: Contact): Write[] {
  return [
    { Delete: { Key: keys.contact(contact.ars, contact.id), ...isUnchanged(contact) } },
    ...removeIndexWrites(keyring, contact),
  ];
}

/** The steps that have a contact found by its mailbox; they fail if it was changed since, or is found already. */
export function indexContactWrites(keyring: Keyring, contact: Contact): Write[] {
  return [
    { ConditionCheck: { Key: keys.contact(contact.ars, contact.id), ...isUnchanged(contact) } },
    ...addIndexWrites(keyring, contact),
  ];
}

/**
 * The index entry of a mailbox may lie under an earlier key: the unit has the mailbox if it lies under
 * any of them, and it is removed from all.
 */
function addIndexWrites(keyring: Keyring, { mailbox, ars }: NewContact): Write[] {
  const [current, ...earlier] = hashMailbox(keyring, mailbox);
  return [
    { Put: { Item: toItem(keys.mailboxUnit(current, ars), { ars }), ...isAbsent } },
    ...earlier.map((hashed) => ({
      ConditionCheck: { Key: keys.mailboxUnit(hashed, ars), ...isAbsent },
    })),
  ];
}

function removeIndexWrites(keyring: Keyring, { mailbox, ars }: Contact): Write[] {
  return hashMailbox(keyring, mailbox).map((hashed) => ({
    Delete: { Key: keys.mailboxUnit(hashed, ars) },
  }));
}

const isAbsent = { ConditionExpression: 'attribute_not_exists(pk)' };

/** Contacts that were never changed may have no version. */
function isUnchanged({ version }: Contact) {
  return version === 0
    ? { ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(version)' }
    : {
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': version },
      };
}
