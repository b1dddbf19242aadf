import type { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import type { Keyring } from '../../functions/domain/access/keyed-hash.ts';
import { listCases } from '../../functions/store/cases/cases.ts';
import {
  addContact,
  listContacts,
  listContactsOf,
} from '../../functions/store/contacts/contacts.ts';
import { saveDistrictContact } from '../../functions/store/contacts/district-contacts.ts';
import { districtOf } from '../../functions/store/keys.ts';
import type { Table } from '../../functions/store/table.ts';
import type { Wave } from '../../schemas/wave.ts';

/** The mailbox in the demo that answers for three units. */
export const sharedMailbox = 'poststelle-gemeinsam@example.org';
/** Which units of the demo share it; the first one keeps its own. */
const isShared = (index: number) => index >= 1 && index <= 3;
/**
 * One unit in so many is written letters, and mail to another one comes back. The first
 * of each kind has not answered (see `answerSome`), so that there is something to see.
 */
const oneIn = 25;
const hasNone = (index: number) => index % oneIn === 6;
const isBouncing = (index: number) => index % oneIn === 7;

/** Who helps in the first districts; in the others nobody is named. */
const helpers = ['Helga Hilfreich', 'Bernd Beispiel', 'Petra Probe'];

/**
 * Gives the units of a demo's wave mailboxes, but for a few, and some districts somebody who helps.
 * Goes on where an earlier start was killed.
 */
export async function ensureDemoContacts(
  { core, contacts }: { core: Table; contacts: Table },
  keyring: Keyring,
  wave: Wave,
  now: Temporal.Instant,
): Promise<void> {
  const units = (await Array.fromAsync(listCases(core, wave.id))).map(({ unit }) => unit.ars);
  const last = units.at(-1);
  if (!last || (await listContacts(contacts, last)).length > 0) return;
  const districts = [...new Set(units.map(districtOf))];
  for (const [index, name] of helpers.entries()) {
    const district = districts[index];
    if (!district) break;
    const phone = `+49 000 00000-${index + 1}`;
    const mailbox = `hilfe-${district}@example.org`;
    await saveDistrictContact(contacts, { district, name, phone, mailbox, version: 0 });
  }
  const there = await listContactsOf(contacts, units);
  const createdAt = now.round('second').toString();
  for (const [index, ars] of units.entries()) {
    if (hasNone(index) || there.get(ars)?.length) continue;
    const mailbox = mailboxOf(ars, index);
    await addContact(contacts, keyring, { id: ulid(), ars, mailbox, createdAt });
  }
}

function mailboxOf(ars: string, index: number): string {
  if (isShared(index)) return sharedMailbox;
  return isBouncing(index) ? `bounce+${ars}@example.org` : `poststelle-${ars}@example.org`;
}
