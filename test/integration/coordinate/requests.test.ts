import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addContact,
  listContacts,
  unitsOfMailbox,
} from '../../../functions/store/contacts/contacts.ts';
import {
  addRequest,
  findPendingRequest,
  listRequests,
} from '../../../functions/store/contacts/requests.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import type { RequestOf } from '../../../schemas/request.ts';
import { auditEntries } from '../../support/audit-entries.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { contentOf } from '../../support/stores.ts';
import { hiddenFields, type Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let coordinator: Visitor;
beforeAll(async () => {
  harness = await startConsoleHarness();
  coordinator = await harness.as(staff.coordinator);
});
afterAll(() => harness.close());

const [erfurt, gera] = ['160510000000', '160520000000'] as const;
const later = 4_000_000_000;

async function ask(
  mailbox: string,
  key?: CaseKey,
  unit = 'Stadt Gera',
): Promise<RequestOf<'contact'>> {
  const request: RequestOf<'contact'> = {
    id: ulid(),
    kind: 'contact',
    state: 'PENDING',
    createdAt: '2026-12-01T10:00:00Z',
    unit,
    mailbox,
    remark: 'Neue Poststelle',
    ...(key && { case: key }),
  };
  expect(await addRequest(harness.dependencies.contacts, request, later)).toBe(true);
  return request;
}
const pathOf = ({ id, case: key }: RequestOf<'contact'>) =>
  `/coordinate/requests/${key?.wave ?? '-'}/${id}`;
const mailboxes = async (ars: string) =>
  (await listContacts(harness.dependencies.contacts, ars)).map(({ mailbox }) => mailbox);
const newContact = async (ars: string, mailbox: string) => {
  const { contacts, keyring } = harness.dependencies;
  const contact = {
    id: ulid(),
    ars,
    mailbox,
    name: 'Frau Muster',
    createdAt: '2026-01-01T10:00:00Z',
  };
  expect(await addContact(contacts, keyring, contact)).toBe(true);
  return contact;
};
const audit = async (wave: string) =>
  (await auditEntries(harness.dependencies.core))
    .filter((entry) => entry.wave === wave && entry.person)
    .map(({ action, ars, to, person }) => ({ action, ars, to, person }));

describe('a request for another mailbox', () => {
  it('becomes a contact beside the others, and is over by that', async () => {
    const { contacts, keyring } = harness.dependencies;
    const wave = await harness.newWave();
    const key = { wave: wave.id, ars: erfurt };
    await newContact(erfurt, 'alt1@example.org');
    const request = await ask('neu1@example.org', key);
    expect((await coordinator.get('/coordinate/requests')).html).toContain(pathOf(request));
    const page = await coordinator.get(pathOf(request));
    expect(page.html).toContain('neu1@example.org');
    expect(page.html).toContain('alt1@example.org');
    const unclear = await coordinator.post(pathOf(request), hiddenFields(page));
    expect([unclear.status, unclear.html.includes('href="#how"')]).toEqual([422, true]);
    const fields = { ...hiddenFields(page), how: ['add'] };
    const done = await coordinator.post(pathOf(request), fields);
    expect([done.status, done.location]).toEqual([
      303,
      `/coordinate/requests?done=accepted&ars=${erfurt}`,
    ]);
    const told = (await coordinator.get(done.location ?? '')).html;
    expect(told).toContain('Die Verwaltung bekommt darüber keine E-Mail');
    expect(told).toContain('mailto:neu1@example.org');
    expect(await mailboxes(erfurt)).toEqual(
      expect.arrayContaining(['alt1@example.org', 'neu1@example.org']),
    );
    expect(await unitsOfMailbox(contacts, keyring, 'NEU1@example.org')).toEqual([erfurt]);
    expect(await findPendingRequest(contacts, key, 'contact')).toBeUndefined();
    expect(await listRequests(contacts, [wave.id])).not.toContainEqual(request);
    expect((await coordinator.post(pathOf(request), fields)).status).toBe(404);
    const entries = await audit(wave.id);
    expect(entries).toEqual([
      { action: 'requestAccepted', ars: erfurt, to: 'contact', person: 'c-1' },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/example\.org|Poststelle/);
  });

  it('takes the place of a contact, of whose person nothing is kept', async () => {
    const wave = await harness.newWave();
    const { id } = await newContact(gera, 'alt2@example.org');
    const request = await ask('neu2@example.org', { wave: wave.id, ars: gera });
    const page = await coordinator.get(pathOf(request));
    await coordinator.post(pathOf(request), { ...hiddenFields(page), how: [id] });
    const [replaced] = (await listContacts(harness.dependencies.contacts, gera)).filter(
      (one) => one.id === id,
    );
    expect(replaced).toMatchObject({ mailbox: 'neu2@example.org', version: 1 });
    expect(replaced).not.toHaveProperty('name');
    const { contacts, keyring } = harness.dependencies;
    expect(await unitsOfMailbox(contacts, keyring, 'alt2@example.org')).toEqual([]);
  });

  it('for a mailbox that is a contact already confirms it', async () => {
    const wave = await harness.newWave();
    const { id } = await newContact(gera, 'Da@example.org');
    const request = await ask('da@example.org', { wave: wave.id, ars: gera });
    const page = await coordinator.get(pathOf(request));
    expect((await coordinator.post(pathOf(request), hiddenFields(page))).status).toBe(303);
    const all = await listContacts(harness.dependencies.contacts, gera);
    expect(all.find((one) => one.id === id)).toMatchObject({
      mailbox: 'Da@example.org',
      name: 'Frau Muster',
      confirmedAt: '2026-12-10T09:00:00Z',
    });
  });

  it('is declined without a trace but the entry in the audit', async () => {
    const wave = await harness.newWave();
    const before = await contentOf(harness.dependencies.contacts);
    const request = await ask('nie@example.org', { wave: wave.id, ars: gera });
    expect((await coordinator.get(`${pathOf(request)}/decline`)).html).toContain('ablehnen?');
    const declined = await coordinator.post(`${pathOf(request)}/decline`);
    expect(declined.location).toBe(`/coordinate/requests?done=declined&ars=${gera}`);
    expect(await contentOf(harness.dependencies.contacts)).toEqual(before);
    expect(await audit(wave.id)).toEqual([
      { action: 'requestDeclined', ars: gera, to: 'contact', person: 'c-1' },
    ]);
  });

  it('that came without a link is given to the unit that somebody picks', async () => {
    await harness.newWave();
    const request = await ask('ohne@example.org', undefined, 'Stadtverwaltung G');
    const first = await coordinator.get(pathOf(request));
    expect(first.html).toContain('Stadtverwaltung G');
    expect(first.html).not.toContain('name="how"');
    const found = await coordinator.get(`${pathOf(request)}?unit=gera`);
    expect(found.html).toContain(`?ars=${gera}`);
    expect(found.html).not.toContain(`?ars=${erfurt}`);
    const page = await coordinator.get(`${pathOf(request)}?ars=${gera}`);
    const fields = { ...hiddenFields(page), how: ['add'] };
    expect((await coordinator.post(pathOf(request), fields)).status).toBe(303);
    expect(await mailboxes(gera)).toContain('ohne@example.org');
  });
});

describe('whoever coordinates a district', () => {
  it('decides about the own district, and learns of no other request', async () => {
    const wave = await harness.newWave();
    const district = await harness.as(staff.districtCoordinator);
    const own = await ask('eigen@example.org', { wave: wave.id, ars: erfurt });
    const foreign = await ask('fremd@example.org', { wave: wave.id, ars: gera });
    const unclear = await ask('unklar@example.org');
    const list = await district.get('/coordinate/requests');
    expect(list.html).toContain(pathOf(own));
    for (const request of [foreign, unclear]) {
      expect(list.html).not.toContain(pathOf(request));
      const nowhere = await district.get(`/coordinate/requests/${wave.id}/${ulid()}`);
      const page = await district.get(pathOf(request));
      expect([page.status, page.html]).toEqual([404, nowhere.html]);
      expect((await district.post(`${pathOf(request)}/decline`)).status).toBe(404);
      expect((await district.post(pathOf(request), { ars: [erfurt] })).status).toBe(404);
    }
    expect((await district.get(pathOf(own))).status).toBe(200);
  });
});
