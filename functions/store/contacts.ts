import { z } from 'zod';
import { type Contact, contactSchema } from '../../schemas/contact.ts';
import { unitSchema } from '../../schemas/registry.ts';
import type { Keyring } from '../domain/keyed-hash.ts';
import { hashMailbox } from '../domain/mailbox.ts';
import { keys, prefixes } from './keys.ts';
import { queryEntities, type Table, toItem } from './table.ts';
import { transact } from './transact.ts';

/** That a mailbox is written to for a unit. */
const mailboxUnitSchema = z.strictObject({ ars: unitSchema.shape.ars });

/** Adds a contact; false if the unit has that mailbox already. */
export async function addContact(
  contacts: Table,
  keyring: Keyring,
  contact: Contact,
): Promise<boolean> {
  const { ars, id, mailbox } = contact;
  const [hashed] = hashMailbox(keyring, mailbox);
  const failed = await transact(contacts, [
    {
      Put: {
        Item: toItem(keys.mailboxUnit(hashed, ars), { ars }),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    { Put: { Item: toItem(keys.contact(ars, id), contact) } },
  ]);
  return failed.length === 0;
}

/** The contacts of a unit, the oldest first. */
export function listContacts(contacts: Table, ars: string): Promise<Contact[]> {
  return Array.fromAsync(
    queryEntities(contacts, contactSchema, keys.contactsOfUnit(ars), prefixes.contact),
  );
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
