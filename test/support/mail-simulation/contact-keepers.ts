import {
  bouncedContact,
  changedContact,
  mendedContact,
} from '../../../functions/store/contacts/contact-writes.ts';
import {
  changeContact,
  listContacts,
  removeContact,
} from '../../../functions/store/contacts/contacts.ts';
import { isSameMailbox } from '../../../schemas/contact.ts';
import { addMailbox } from './mailboxes.ts';
import { nowText, type World } from './world.ts';

/** Gives a unit another mailbox in the place of one, above all where mail came back. */
export async function correctContact(world: World, ars: string, mailbox: string): Promise<void> {
  const { contacts, keyring, truth } = world;
  const all = await listContacts(contacts, ars);
  const old = all.find(({ bouncedAt }) => bouncedAt !== undefined) ?? all[0];
  if (!old || all.some((one) => one.mailbox.toLowerCase() === mailbox.toLowerCase())) return;
  const changed = changedContact(old, { mailbox }, nowText(world));
  const doing = async () => (await changeContact(contacts, keyring, old, changed)) === 'done';
  await truth
    .contactOf(ars, old.mailbox)
    .change('none', () => truth.confirm(ars, mailbox, nowText(world), doing));
}

/** Removes a mailbox of a unit, the first without one. */
export async function dropContact(world: World, ars: string, mailbox?: string): Promise<void> {
  const contact = await contactOf(world, ars, mailbox);
  if (!contact) return;
  const known = world.truth.contactOf(ars, contact.mailbox);
  await known.change('none', () => removeContact(world.contacts, world.keyring, contact));
}

/** Says that mail to a mailbox of a unit comes back. */
export async function markBounced(world: World, ars: string, mailbox: string): Promise<void> {
  const { contacts, keyring, truth } = world;
  const contact = await contactOf(world, ars, mailbox);
  if (!contact || contact.bouncedAt !== undefined) return;
  const changed = bouncedContact(contact, nowText(world));
  const doing = async () => (await changeContact(contacts, keyring, contact, changed)) === 'done';
  await truth.contactOf(ars, mailbox).change('bounced', doing);
}

/** Says that a mailbox of a unit from which mail came back works again. */
export async function worksAgain(world: World, ars: string, mailbox: string): Promise<void> {
  const { contacts, keyring, truth } = world;
  const contact = await contactOf(world, ars, mailbox);
  if (contact?.bouncedAt === undefined) return;
  const changed = mendedContact(contact, nowText(world));
  const doing = async () => (await changeContact(contacts, keyring, contact, changed)) === 'done';
  await truth.confirm(ars, mailbox, nowText(world), doing);
}

/** The same of any mailbox from which mail came back; people are not always right. */
export async function someWorkAgain(world: World): Promise<void> {
  const { truth, units, draws } = world;
  const bounced = units.flatMap((ars) =>
    [...(truth.contacts.get(ars) ?? [])].flatMap(([mailbox, { now }]) =>
      now === 'bounced' ? [[ars, mailbox] as const] : [],
    ),
  );
  if (bounced.length > 0) await worksAgain(world, ...draws.one(bounced));
}

async function contactOf({ contacts }: World, ars: string, mailbox?: string) {
  const all = await listContacts(contacts, ars);
  return all.find((one) => !mailbox || isSameMailbox(one.mailbox, mailbox));
}

export async function addSecondContact(world: World, ars: string, mailbox: string): Promise<void> {
  await addMailbox(world.truth, world, ars, mailbox, nowText(world));
}
