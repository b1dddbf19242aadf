import { ulid } from 'ulid';
import type { Keyring } from '../../../functions/domain/access/keyed-hash.ts';
import { addContact } from '../../../functions/store/contacts/contacts.ts';
import type { Table } from '../../../functions/store/table.ts';
import type { Draws } from './draws.ts';
import type { Truth } from './truth.ts';

/** Writes a mailbox down for a unit, as an import or a coordinator does. */
export function addMailbox(
  truth: Truth,
  { contacts, keyring }: { contacts: Table; keyring: Keyring },
  ars: string,
  mailbox: string,
  createdAt: string,
): Promise<boolean> {
  return truth.confirm(ars, mailbox, createdAt, () => {
    const language = mailbox.length % 7 === 0 ? { language: 'en' as const } : {};
    const contact = { id: ulid(), ars, mailbox, ...language, createdAt };
    return addContact(contacts, keyring, contact);
  });
}

/**
 * The mailboxes of each unit: most have one of their own, some share one with up to four others, some
 * have two, some have none, and of some nothing arrives any more.
 */
export function drawMailboxes(draws: Draws, units: readonly string[]): [ars: string, to: string][] {
  const found: [string, string][] = [];
  let shared: { mailbox: string; left: number } | undefined;
  for (const [index, ars] of units.entries()) {
    const own = `amt${index}@example.org`;
    const luck = draws.next();
    if (luck < 0.04) continue;
    if (luck < 0.25) {
      if (!shared || shared.left === 0) {
        shared = { mailbox: `Verbund${index}@Example.org`, left: draws.between(2, 5) };
      }
      shared.left -= 1;
      // Not everybody writes it alike.
      found.push([ars, draws.chance(0.5) ? shared.mailbox : shared.mailbox.toLowerCase()]);
      if (draws.chance(0.2)) found.push([ars, own]);
    } else if (luck < 0.32) found.push([ars, own], [ars, `vertretung${index}@example.org`]);
    else if (luck < 0.38) found.push([ars, `gone${index}@example.org`]);
    else if (luck < 0.4) found.push([ars, `gone${index}@example.org`], [ars, own]);
    else if (luck < 0.41) found.push([ars, `impossible${index}@example.org`]);
    else found.push([ars, own]);
  }
  return found;
}
