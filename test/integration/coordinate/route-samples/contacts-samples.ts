import { ulid } from 'ulid';
import { addContact } from '../../../../functions/store/contacts.ts';
import { addRequest } from '../../../../functions/store/requests.ts';
import { keepUpload } from '../../../../functions/store/uploads.ts';
import type { Staff } from '../../../../schemas/staff.ts';
import { haveRegister } from './register.ts';
import { erfurt, gera, type Parameter, type RouteSample, type World } from './route-sample.ts';

const createdAt = '2026-12-01T10:00:00Z';
/** In seconds since 1970: long after any test. */
const expiresAt = 4_000_000_000;

async function newContact({ harness }: World, ars: string): Promise<string> {
  const { contacts, keyring } = harness.dependencies;
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

/** A file that holds a contact of Erfurt; whoever uploaded it finds it. */
async function ofFile(world: World, { id: by }: Staff): Promise<{ upload: Parameter }> {
  await haveRegister(world);
  const file = new TextEncoder().encode(`Schlüssel;E-Mail\n${erfurt};post@example.org\n`);
  const { uploads } = world.harness.dependencies;
  return { upload: { own: await keepUpload(uploads, by, file), missing: ulid() } };
}

const one = '/coordinate/contacts/:ars/:contact';
const file = '/coordinate/contacts/import';
const privacy = '/coordinate/privacy';

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
  [`get ${file}`]: {},
  [`post ${file}`]: {},
  [`post ${file}/resume`]: {},
  [`get ${file}/:upload`]: { parameters: ofFile },
  [`post ${file}/:upload`]: {
    parameters: async (world, by) => {
      const { upload } = await ofFile(world, by);
      // A form that says nothing is as old for every file.
      return { upload: { ...upload, statusOfMissing: 409 } };
    },
  },
  [`get ${privacy}`]: {},
  [`post ${privacy}`]: {},
  [`post ${privacy}/export`]: {},
  [`post ${privacy}/erase`]: {},
  [`post ${privacy}/erase/confirmed`]: {},
  'get /coordinate/requests': {},
  'get /coordinate/requests/:wave/:request': { parameters: ofRequest },
  'post /coordinate/requests/:wave/:request': { parameters: ofRequest },
  'get /coordinate/requests/:wave/:request/decline': { parameters: ofRequest },
  'post /coordinate/requests/:wave/:request/decline': { parameters: ofRequest },
};
