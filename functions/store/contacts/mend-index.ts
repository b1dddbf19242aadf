import { type Contact, contactSchema } from '../../../schemas/contact.ts';
import { type Keyring, knowsKey } from '../../domain/access/keyed-hash.ts';
import { hashMailbox } from '../../domain/access/mailbox.ts';
import { atMost } from '../../domain/at-most.ts';
import { type Key, keys, prefixes } from '../keys.ts';
import { scanItems } from '../scan.ts';
import { fromItem, type Table } from '../table.ts';
import { transact } from '../transact.ts';
import { indexContactWrites } from './contact-writes.ts';
import { noImport } from './contacts.ts';

const atOnce = 10;

/**
 * Has every contact found by its mailbox again, after a key was taken out under which it was: only then
 * entries of the index are missing. What lies under a key that is no more goes: nobody finds anything by it,
 * and whoever has the key could tell whose it is.
 *
 * @returns how many contacts were not found before
 */
export async function mendMailboxIndex(contacts: Table, keyring: Keyring): Promise<number> {
  const found: Contact[] = [];
  const entries = new Map<string, Key>();
  for await (const item of scanItems(contacts)) {
    const { pk, sk } = item;
    if (sk.startsWith(prefixes.contact)) found.push(fromItem(contactSchema, item));
    else if (pk.startsWith(prefixes.mailbox)) entries.set(nameOf({ pk, sk }), { pk, sk });
  }
  const lost = found.filter(({ mailbox, ars }) =>
    hashMailbox(keyring, mailbox).every(
      (hash) => !entries.has(nameOf(keys.mailboxUnit(hash, ars))),
    ),
  );
  // A contact that is changed meanwhile, and all while a file is taken over, wait for the next time.
  const failed = await atMost(atOnce, lost, (contact) =>
    transact(contacts, [...indexContactWrites(keyring, contact), noImport]),
  );
  const stale = [...entries.values()].filter(({ pk }) => !isKnown(keyring, pk));
  await atMost(atOnce, stale, (Key) => transact(contacts, [{ Delete: { Key } }]));
  return failed.filter((steps) => steps.length === 0).length;
}

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;

function isKnown(keyring: Keyring, pk: string): boolean {
  const [, kid = ''] = pk.split('#');
  return knowsKey(keyring, kid);
}
