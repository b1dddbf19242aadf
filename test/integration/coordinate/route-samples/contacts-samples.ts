import { ulid } from 'ulid';
import { addContact } from '../../../../functions/store/contacts/contacts.ts';
import { findContactsLock, unlock } from '../../../../functions/store/contacts/contacts-lock.ts';
import { addRequest } from '../../../../functions/store/contacts/requests.ts';
import { keys } from '../../../../functions/store/keys.ts';
import { addItem, toItem } from '../../../../functions/store/table.ts';
import { keepUpload } from '../../../../functions/store/uploads.ts';
import type { Staff } from '../../../../schemas/staff.ts';
import { haveRegister } from './register.ts';
import { erfurt, gera, type Parameter, type RouteSample, type World } from './route-sample.ts';

const createdAt = '2026-12-01T10:00:00Z';
/** In seconds since 1970: long after any test. */
const expiresAt = 4_000_000_000;

export async function newContact(world: World, ars: string): Promise<string> {
  const { contacts, keyring } = world.harness.dependencies;
  await unlockContacts(world);
  const id = ulid();
  await addContact(contacts, keyring, { id, ars, mailbox: `${id}@example.org`, createdAt });
  return id;
}

const ofContact = async (world: World): Promise<{ contact: Parameter }> => ({
  contact: {
    own: await newContact(world, erfurt),
    foreign: await newContact(world, gera),
    missing: ulid(),
  },
});

/** Two requests of one wave, for a case has one of a kind only. */
async function ofRequest({ harness }: World): Promise<{ wave: Parameter; request: Parameter }> {
  const { id: wave } = await harness.newWave();
  const ask = async (ars: string) => {
    const id = ulid();
    const request = { id, kind: 'contact', state: 'PENDING', createdAt, unit: 'Stadt' } as const;
    const asked = { ...request, mailbox: 'neu@example.org', case: { wave, ars } };
    await addRequest(harness.dependencies.contacts, asked, expiresAt);
    return id;
  };
  return {
    wave: { own: wave, missing: 'no-such-wave' },
    request: { own: await ask(erfurt), foreign: await ask(gera), missing: ulid() },
  };
}

/** A file with a contact of the own district. */
async function ofUpload(world: World, { id }: Staff): Promise<{ upload: Parameter }> {
  await haveRegister(world);
  const file = new TextEncoder().encode(`Schlüssel;E-Mail\n${erfurt};post@example.org\n`);
  const own = await keepUpload(world.harness.dependencies.uploads, id, file);
  return { upload: { own, missing: ulid() } };
}

/** A file that can be taken over, as no other is. */
async function ofPostedUpload(world: World, by: Staff): Promise<{ upload: Parameter }> {
  await unlockContacts(world);
  return ofUpload(world, by);
}

/** Lets contacts be changed: no job takes the file over that was posted before. */
async function unlockContacts({ harness }: World): Promise<void> {
  const { contacts } = harness.dependencies;
  const lock = await findContactsLock(contacts);
  if (lock) await unlock(contacts, lock.job);
}

/** A file of whoever asks that was interrupted, and whose job is forgotten. */
async function ofInterrupted(world: World, { id: by }: Staff): Promise<Record<string, never>> {
  await unlockContacts(world);
  const input = {
    upload: ulid(),
    choice: { sheet: 0, columns: { key: 0, mailbox: 1 } },
    digest: 'x',
  };
  const lock = toItem(keys.contactsImport, { job: ulid(), by, input });
  await addItem(world.harness.dependencies.contacts, lock);
  return {};
}

const one = '/coordinate/contacts/:ars/:contact';
const file = '/coordinate/contacts/import';
const privacy = '/coordinate/privacy';
const mailbox = { form: { mailbox: ['wer@example.org'] } };

export const contactsSamples: Record<string, RouteSample> = {
  'get /coordinate/contacts/:ars': {},
  'get /coordinate/contacts/:ars/add': {},
  'post /coordinate/contacts/:ars/add': {},
  [`get ${one}`]: { parameters: ofContact },
  [`post ${one}`]: { parameters: ofContact },
  [`get ${one}/remove`]: { parameters: ofContact },
  [`post ${one}/remove`]: {
    parameters: async (world) => {
      const { contact } = await ofContact(world);
      // Whoever removes it twice has removed it.
      return { contact: { ...contact, statusOfMissing: 303 } };
    },
  },
  [`post ${one}/bounced`]: { parameters: ofContact, form: { version: ['0'], bounced: ['yes'] } },
  'get /coordinate/requests': {},
  'get /coordinate/requests/:wave/:request': { parameters: ofRequest },
  'post /coordinate/requests/:wave/:request': { parameters: ofRequest },
  'get /coordinate/requests/:wave/:request/decline': { parameters: ofRequest },
  'post /coordinate/requests/:wave/:request/decline': { parameters: ofRequest },
  [`get ${file}`]: {},
  [`post ${file}`]: {},
  [`post ${file}/resume`]: { parameters: ofInterrupted },
  [`get ${file}/:upload`]: { parameters: ofUpload },
  [`post ${file}/:upload`]: {
    parameters: ofPostedUpload,
    form: { sheet: ['0'], key: ['0'], mailbox: ['1'], digest: ['x'] },
  },
  [`get ${privacy}`]: {},
  [`post ${privacy}`]: mailbox,
  [`post ${privacy}/persons`]: { form: { name: ['Muster'] } },
  [`post ${privacy}/export`]: mailbox,
  [`post ${privacy}/erase`]: mailbox,
  [`post ${privacy}/erase/confirmed`]: mailbox,
};
