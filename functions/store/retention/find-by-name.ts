import { type Contact, contactSchema } from '../../../schemas/contact.ts';
import { searchFor } from '../../domain/search-text.ts';
import { prefixes } from '../keys.ts';
import { scanItems } from '../scan.ts';
import { fromItem, type Table } from '../table.ts';

/**
 * The contacts of a person by parts of the name, for somebody who does not know the mailbox. Reads all
 * contacts: there is no index of names, as nothing else looks for them.
 */
export async function findContactsByName(contacts: Table, name: string): Promise<Contact[]> {
  const isMeant = searchFor(name);
  const found: Contact[] = [];
  for await (const item of scanItems(contacts)) {
    if (!item.sk.startsWith(prefixes.contact)) continue;
    const contact = fromItem(contactSchema, item);
    if (contact.name !== undefined && isMeant(contact.name)) found.push(contact);
  }
  return found.sort((one, other) => one.mailbox.localeCompare(other.mailbox));
}
