import type { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import type { Keyring } from '../../functions/domain/access/keyed-hash.ts';
import { listCases } from '../../functions/store/cases/cases.ts';
import { addContact, listContacts } from '../../functions/store/contacts/contacts.ts';
import type { Table } from '../../functions/store/table.ts';
import type { Wave } from '../../schemas/wave.ts';

/** The mailbox in the demo that answers for three units. */
export const sharedMailbox = 'poststelle-gemeinsam@example.org';
/** Which units of the demo share it; the first one keeps its own. */
const isShared = (index: number) => index >= 1 && index <= 3;

/** Gives every unit of a demo's wave a mailbox. Goes on where an earlier start was killed. */
export async function ensureDemoContacts(
  { core, contacts }: { core: Table; contacts: Table },
  keyring: Keyring,
  wave: Wave,
  now: Temporal.Instant,
): Promise<void> {
  const units = (await Array.fromAsync(listCases(core, wave.id))).map(({ unit }) => unit);
  const last = units.at(-1);
  if (!last || (await listContacts(contacts, last.ars)).length > 0) return;
  const createdAt = now.round('second').toString();
  for (const [index, { ars }] of units.entries()) {
    const mailbox = isShared(index) ? sharedMailbox : `poststelle-${ars}@example.org`;
    await addContact(contacts, keyring, { id: ulid(), ars, mailbox, createdAt });
  }
}
