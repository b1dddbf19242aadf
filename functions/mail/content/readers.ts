import type { CaseHead } from '../../../schemas/case.ts';
import { type Contact, isSameMailbox } from '../../../schemas/contact.ts';
import type { Language } from '../../../schemas/text.ts';
import { workingContacts } from '../../domain/mail/working-contacts.ts';
import { listContactsOf } from '../../store/contacts/contacts.ts';
import type { Table } from '../../store/table.ts';

/** A case whose unit is written to at a mailbox. */
export interface AddressedCase {
  head: CaseHead;
  contact: Contact;
}

/** Those of some cases whose unit has a mailbox as a contact that mail did not come back from. */
export async function addressedAt(
  contacts: Table,
  heads: readonly CaseHead[],
  mailbox: string,
): Promise<AddressedCase[]> {
  const known = await listContactsOf(
    contacts,
    heads.map(({ unit }) => unit.ars),
  );
  return heads.flatMap((head) => {
    const contact = workingContacts(known.get(head.unit.ars)).find((one) =>
      isSameMailbox(one.mailbox, mailbox),
    );
    return contact ? [{ head, contact }] : [];
  });
}

/** The language of a mailbox: that of its contacts, German where they do not agree. */
export function languageOf(cases: readonly AddressedCase[]): Language {
  return cases.every(({ contact }) => contact.language === 'en') ? 'en' : 'de';
}
