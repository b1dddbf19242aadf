import { contactSchema } from '../../../schemas/contact.ts';
import { compareKeys } from '../../../schemas/order.ts';
import { searchFor } from '../../domain/search-text.ts';
import { listDistrictContacts } from '../contacts/district-contacts.ts';
import { prefixes } from '../keys.ts';
import { scanItems } from '../scan.ts';
import { fromItem, type Table } from '../table.ts';
import type { FoundPerson } from './found.ts';

/**
 * The contacts of units and districts by parts of the name, for somebody who does not know the
 * mailbox. Reads all contacts: there is no index of names, as nothing else looks for them.
 */
export async function findPersonsByName(contacts: Table, name: string): Promise<FoundPerson[]> {
  const isMeant = searchFor(name);
  const found: FoundPerson[] = (await listDistrictContacts(contacts))
    .filter((one) => isMeant(one.name))
    .map(({ district, name: called, mailbox }) => ({ name: called, mailbox, of: { district } }));
  for await (const item of scanItems(contacts)) {
    if (!item.sk.startsWith(prefixes.contact)) continue;
    const { ars, name: called, mailbox } = fromItem(contactSchema, item);
    if (called !== undefined && isMeant(called)) found.push({ name: called, mailbox, of: { ars } });
  }
  return found.sort((one, other) => compareKeys(one.mailbox ?? '', other.mailbox ?? ''));
}
