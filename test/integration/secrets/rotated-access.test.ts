import { utimes } from 'node:fs/promises';
import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Keyring, keyIds } from '../../../functions/domain/access/keyed-hash.ts';
import { knownBeforeMs } from '../../../functions/domain/access/rotate-keys.ts';
import { createRespondApp } from '../../../functions/respond/app.ts';
import { addCode } from '../../../functions/store/access/grants.ts';
import { addShortCode } from '../../../functions/store/access/short-codes.ts';
import { beginSession, findSession } from '../../../functions/store/access/staff-sessions.ts';
import { addContact, unitsOfMailbox } from '../../../functions/store/contacts/contacts.ts';
import { readKeyring } from '../../../functions/store/secrets.ts';
import type { Grant } from '../../../schemas/grant.ts';
import { temporaryFolder } from '../../support/local-pegel.ts';
import { type LocalSecrets, startLocalSecrets } from '../../support/local-secrets.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { rotateSecret } from '../../support/rotate-secret.ts';
import { Visitor } from '../../support/visitor.ts';

const erfurt = '160510000000';
const createdAt = '2026-12-10T09:00:00Z';
const anna = { id: 'anna', name: 'Anna', role: 'coordinator' } as const;
let harness: RespondHarness;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let secrets: LocalSecrets;
/** What processes know that started before, between and after two rotations. */
let keyrings: { first: Keyring; old: Keyring; new: Keyring };
let grant: Grant;
let path: string;

beforeAll(async () => {
  harness = await startRespondHarness();
  folder = await temporaryFolder();
  secrets = await startLocalSecrets(folder.path, { current: 'k1', k1: 'a'.repeat(43) });
  const first = await readKeyring(secrets.name);
  await rotateSecret(secrets.name);
  const old = await readKeyring(secrets.name);
  const then = new Date(Date.now() - knownBeforeMs);
  await utimes(secrets.file, then, then);
  await secrets.restart();
  await rotateSecret(secrets.name);
  keyrings = { first, old, new: await readKeyring(secrets.name) };
  const wave = await harness.newWave();
  ({ grant } = await harness.grant(wave, { units: [erfurt], scope: { kind: 'case' } }));
  path = `/respond/${wave.id}/${erfurt}`;
});
afterAll(async () => {
  await secrets.close();
  await folder.remove();
  await harness.close();
});

/** From whom to whom it must be the same. Nobody runs for as long as two rotations. */
const ways = [
  ['first', 'old'],
  ['first', 'new'],
  ['old', 'new'],
  ['new', 'old'],
] as const;
type Process = keyof typeof keyrings;

test('the second rotation has made the key that waited the current one', () => {
  const { first, old, new: latest } = keyrings;
  expect([first.current, old.current]).toEqual(['k1', 'k1']);
  expect(latest.current).not.toBe('k1');
  expect(keyIds(old)).toContain(latest.current);
});

test.for(ways)('a link made by the %s process opens the case in the %s one', async ([from, to]) => {
  const code = await addCode(harness.dependencies.contacts, keyrings[from], grant);
  const opened = await new Visitor(siteOf(to)).post(`/r/${code}`);
  expect([opened.status, opened.location]).toEqual([303, path]);
});

test.for(ways)('so does the code of a letter, %s to %s', async ([from, to]) => {
  const code = await addShortCode(harness.dependencies.contacts, keyrings[from], grant);
  const opened = await new Visitor(siteOf(to)).post('/access', { code: [code] });
  expect([opened.status, opened.location]).toEqual([303, path]);
});

test.for(ways)('a session of a respondent goes on, %s to %s', async ([from, to]) => {
  const code = await addCode(harness.dependencies.contacts, keyrings[from], grant);
  const visitor = new Visitor(siteOf(from));
  await visitor.post(`/r/${code}`);
  expect((await visitor.moveTo(siteOf(to)).get(path)).status).toBe(200);
});

test.for(ways)('so does that of a coordinator, %s to %s', async ([from, to]) => {
  const { contacts } = harness.dependencies;
  const token = await beginSession(contacts, keyrings[from], anna);
  expect((await findSession(contacts, keyrings[to], token))?.staff).toEqual(anna);
});

test.for(ways)('a mailbox is found, %s to %s', async ([from, to]) => {
  const { contacts } = harness.dependencies;
  const mailbox = `${from}-${to}@example.org`;
  await addContact(contacts, keyrings[from], { id: ulid(), ars: erfurt, mailbox, createdAt });
  expect(await unitsOfMailbox(contacts, keyrings[to], mailbox)).toEqual([erfurt]);
});

test('a key that an operator took out opens nothing any more', async () => {
  const { contacts } = harness.dependencies;
  const code = await addCode(contacts, keyrings.old, grant);
  const letter = await addShortCode(contacts, keyrings.old, grant);
  const token = await beginSession(contacts, keyrings.old, anna);
  const visitor = new Visitor(siteOf('old'));
  await visitor.post(`/r/${code}`);
  const { k1, ...keyring } = keyrings.new;
  const mended = createRespondApp({ ...harness.dependencies, keyring });
  expect((await visitor.moveTo(mended).get(path)).status).toBe(403);
  expect((await new Visitor(mended).post(`/r/${code}`)).status).toBe(403);
  expect((await new Visitor(mended).post('/access', { code: [letter] })).status).toBe(422);
  expect(await findSession(contacts, keyring, token)).toBeUndefined();
  const fresh = await addCode(contacts, keyring, grant);
  expect((await new Visitor(mended).post(`/r/${fresh}`)).status).toBe(303);
});

function siteOf(process: Process) {
  return createRespondApp({ ...harness.dependencies, keyring: keyrings[process] });
}
