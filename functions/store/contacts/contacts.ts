import { type Contact, contactSchema, type NewContact } from '../../../schemas/contact.ts';
import { BusyError, NotFoundError } from '../../../schemas/errors.ts';
import { unitSchema } from '../../../schemas/registry.ts';
import * as z from '../../../schemas/zod.ts';
import type { Keyring } from '../../domain/access/keyed-hash.ts';
import { hashMailbox } from '../../domain/access/mailbox.ts';
import { atMost } from '../../domain/at-most.ts';
import { districtOf, keys, prefixes } from '../keys.ts';
import { getEntity, queryEntities, queryParts, type Table } from '../table.ts';
import { transact, type Write } from '../transact.ts';
import { addContactWrites, changeContactWrites, removeContactWrites } from './contact-writes.ts';

/** That a mailbox is written to for a unit. */
const mailboxUnitSchema = z.strictObject({ ars: unitSchema.shape.ars });

/**
 * Adds a contact; false if the unit has that mailbox, or a contact of that id, already.
 *
 * @param alongside what becomes true together with it
 * @throws BusyError while a file with contacts is being taken over
 */
export async function addContact(
  contacts: Table,
  keyring: Keyring,
  contact: NewContact,
  alongside: readonly Write[] = [],
): Promise<boolean> {
  const done = await change(contacts, addContactWrites(keyring, contact), alongside);
  return done === 'done';
}

/**
 * Changes a contact.
 *
 * @param contact as it was read
 * @param alongside what becomes true together with it
 * @returns `stale` if it was changed or removed in the meantime, `taken` if the unit has the new
 * mailbox already; nothing is written then
 * @throws BusyError while a file with contacts is being taken over
 */
export function changeContact(
  contacts: Table,
  keyring: Keyring,
  contact: Contact,
  changed: Contact,
  alongside: readonly Write[] = [],
): Promise<'done' | 'stale' | 'taken'> {
  return change(contacts, changeContactWrites(keyring, contact, changed), alongside);
}

/**
 * Removes a contact.
 *
 * @param contact as it was read
 * @param alongside what becomes true together with it
 * @returns false if it was changed or removed in the meantime; nothing is written then
 * @throws BusyError while a file with contacts is being taken over
 */
export async function removeContact(
  contacts: Table,
  keyring: Keyring,
  contact: Contact,
  alongside: readonly Write[] = [],
): Promise<boolean> {
  const done = await change(contacts, removeContactWrites(keyring, contact), alongside);
  return done === 'done';
}

async function change(
  contacts: Table,
  writes: Write[],
  alongside: readonly Write[],
): Promise<'done' | 'stale' | 'taken'> {
  const [failed] = await transact(contacts, [noImport, ...writes, ...alongside]);
  if (failed === undefined) return 'done';
  if (failed === 0) throw new BusyError('A file with contacts is being taken over.');
  return failed === 1 ? 'stale' : 'taken';
}

/** The step that fails while a file with contacts is being taken over. */
export const noImport: Write = {
  ConditionCheck: {
    Key: keys.contactsImport,
    ConditionExpression: 'attribute_not_exists(pk)',
  },
};

/** The contact of a unit; undefined if it has none of that id. */
export function findContact(
  contacts: Table,
  ars: string,
  id: string,
): Promise<Contact | undefined> {
  return getEntity(contacts, keys.contact(ars, id), contactSchema);
}

/** @throws NotFoundError */
export async function getContact(contacts: Table, ars: string, id: string): Promise<Contact> {
  const contact = await findContact(contacts, ars, id);
  if (!contact) throw new NotFoundError(`There is no contact ${id}`);
  return contact;
}

/** The contacts of a unit, the oldest first. */
export function listContacts(contacts: Table, ars: string): Promise<Contact[]> {
  return Array.fromAsync(
    queryEntities(
      contacts,
      contactSchema,
      keys.contactsOfDistrict(districtOf(ars)),
      `${prefixes.contact}${ars}#`,
    ),
  );
}

/** So many districts are asked about at once: enough to be quick, few enough for one connection pool. */
const districtsAtOnce = 50;

/** The contacts of each of some units, with one request for each district. */
export async function listContactsOf(
  contacts: Table,
  units: readonly string[],
): Promise<Map<string, Contact[]>> {
  const wanted = new Map<string, Contact[]>(units.map((ars) => [ars, []]));
  await atMost(districtsAtOnce, [...new Set(units.map(districtOf))], async (ags5) => {
    const inDistrict = queryEntities(contacts, contactSchema, keys.contactsOfDistrict(ags5));
    for await (const contact of inDistrict) wanted.get(contact.ars)?.push(contact);
  });
  return wanted;
}

const mailboxSchema = z.pick(contactSchema, { ars: true, mailbox: true, bouncedAt: true });

/** The mailboxes of each of some units, and no more of their contacts: of a country they are thousands. */
export async function listMailboxesOf(
  contacts: Table,
  units: readonly string[],
): Promise<Map<string, z.infer<typeof mailboxSchema>[]>> {
  const wanted = new Map<string, z.infer<typeof mailboxSchema>[]>(units.map((ars) => [ars, []]));
  await atMost(districtsAtOnce, [...new Set(units.map(districtOf))], async (ags5) => {
    const pk = keys.contactsOfDistrict(ags5);
    const attributes = ['ars', 'mailbox', 'bouncedAt'];
    const found = queryParts(contacts, mailboxSchema, pk, prefixes.contact, attributes);
    for await (const contact of found) wanted.get(contact.ars)?.push(contact);
  });
  return wanted;
}

/** The units (ARS) that a mailbox answers for. */
export async function unitsOfMailbox(
  contacts: Table,
  keyring: Keyring,
  mailbox: string,
): Promise<string[]> {
  const found = hashMailbox(keyring, mailbox).map((hashed) =>
    Array.fromAsync(queryEntities(contacts, mailboxUnitSchema, keys.ofMailbox(hashed))),
  );
  return [...new Set((await Promise.all(found)).flat().map(({ ars }) => ars))];
}
