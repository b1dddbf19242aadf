import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBoard } from '../../../functions/store/cases/board.ts';
import {
  addContact,
  listContacts,
  unitsOfMailbox,
} from '../../../functions/store/contacts/contacts.ts';
import { keys } from '../../../functions/store/keys.ts';
import { markMail, readMailMarks } from '../../../functions/store/mail/mail-marks.ts';
import { addItem, toItem } from '../../../functions/store/table.ts';
import { auditEntries } from '../../support/audit-entries.ts';
import { setStatus } from '../../support/case-records.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { hiddenFields, type Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let coordinator: Visitor;
beforeAll(async () => {
  harness = await startConsoleHarness();
  await harness.newWave();
  coordinator = await harness.as(staff.coordinator);
});
afterAll(() => harness.close());

const [erfurt, gera] = ['160510000000', '160520000000'] as const;
const list = (ars: string) => listContacts(harness.dependencies.contacts, ars);
const newContact = async (ars: string, mailbox: string) => {
  const { contacts, keyring } = harness.dependencies;
  const contact = { id: ulid(), ars, mailbox, createdAt: '2026-01-01T10:00:00Z' };
  expect(await addContact(contacts, keyring, contact)).toBe(true);
  return contact;
};
const audit = async (action: string) =>
  (await auditEntries(harness.dependencies.core)).filter((entry) => entry.action === action);

describe('a contact', () => {
  it('is added once by a form that comes twice, and is found by its mailbox', async () => {
    const { contacts, keyring } = harness.dependencies;
    const path = `/coordinate/contacts/${gera}/add`;
    const form = hiddenFields(await coordinator.get(path));
    const fields = {
      ...form,
      mailbox: ['Rathaus@example.org'],
      name: ['Frau Muster'],
      office: ['Hauptamt'],
      phone: [''],
    };
    for (const _ of [1, 2]) {
      const sent = await coordinator.post(path, fields);
      expect([sent.status, sent.location]).toEqual([
        303,
        `/coordinate/contacts/${gera}?done=added&contact=${form['id']?.[0]}`,
      ]);
    }
    expect(await list(gera)).toMatchObject([
      { mailbox: 'Rathaus@example.org', name: 'Frau Muster', office: 'Hauptamt' },
    ]);
    expect(await unitsOfMailbox(contacts, keyring, 'rathaus@example.org')).toEqual([gera]);
    const again = await coordinator.post(path, { ...fields, id: [ulid()] });
    expect(again.status).toBe(409);
    expect(again.html).toContain('hat dieses Postfach schon');
    expect(again.html).toContain('value="Frau Muster"');
    const entries = (await audit('contactAdded')).filter(({ ars }) => ars === gera);
    expect(entries).toMatchObject([{ actor: 'staff', person: 'c-1' }]);
    expect(JSON.stringify(entries)).not.toMatch(/Muster|example\.org|Hauptamt/);
  });

  it('stays when its form is sent once more with another mailbox, which is added after one was asked', async () => {
    const { contacts, keyring } = harness.dependencies;
    const path = `/coordinate/contacts/${erfurt}/add`;
    const form = hiddenFields(await coordinator.get(path));
    const typed = (mailbox: string) => ({ ...form, mailbox: [mailbox], phone: ['1'] });
    expect((await coordinator.post(path, typed('erste@example.org'))).status).toBe(303);
    const again = await coordinator.post(path, typed('zweite@example.org'));
    expect(again.status).toBe(409);
    expect(again.html).toContain('wurde schon erste@example.org eingetragen');
    expect((await list(erfurt)).map(({ mailbox }) => mailbox)).toEqual(['erste@example.org']);
    expect(await unitsOfMailbox(contacts, keyring, 'zweite@example.org')).toEqual([]);
    const otherPhone = await coordinator.post(path, {
      ...typed('erste@example.org'),
      phone: ['2'],
    });
    expect([otherPhone.status, otherPhone.html.includes('hat dieses Postfach schon')]).toEqual([
      409,
      true,
    ]);
    const asked = { ...typed('zweite@example.org'), ...hiddenFields(again) };
    expect((await coordinator.post(path, asked)).status).toBe(303);
    expect((await list(erfurt)).map(({ mailbox }) => mailbox).sort()).toEqual([
      'erste@example.org',
      'zweite@example.org',
    ]);
  });

  it('keeps what was typed and names what is wrong', async () => {
    const page = await coordinator.post(`/coordinate/contacts/${gera}/add`, {
      id: [ulid()],
      mailbox: ['keine Adresse'],
      name: ['x'.repeat(101)],
      office: ['Kasse'],
    });
    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#mailbox"');
    expect(page.html).toContain('href="#name"');
    expect(page.html).toContain('value="Kasse"');
  });

  it('is changed with its mailbox, and confirmed by saving it as it is', async () => {
    const { contacts, keyring } = harness.dependencies;
    const { id } = await newContact(erfurt, 'alt@example.org');
    const path = `/coordinate/contacts/${erfurt}/${id}`;
    const change = async (mailbox: string) => {
      const form = hiddenFields(await coordinator.get(path));
      return coordinator.post(path, { ...form, mailbox: [mailbox] });
    };
    expect((await change('neu@example.org')).status).toBe(303);
    expect(await unitsOfMailbox(contacts, keyring, 'alt@example.org')).toEqual([]);
    expect(await unitsOfMailbox(contacts, keyring, 'neu@example.org')).toEqual([erfurt]);
    harness.setClock('2026-12-11T09:00:00Z');
    expect((await change('neu@example.org')).status).toBe(303);
    expect((await list(erfurt)).find((one) => one.id === id)).toMatchObject({
      mailbox: 'neu@example.org',
      version: 2,
      confirmedAt: '2026-12-11T09:00:00Z',
    });
    await newContact(erfurt, 'besetzt@example.org');
    expect((await change('Besetzt@example.org')).status).toBe(409);
    expect(await unitsOfMailbox(contacts, keyring, 'neu@example.org')).toEqual([erfurt]);
  });

  it('that somebody has changed meanwhile is shown beside what was typed', async () => {
    const { id } = await newContact(erfurt, 'zwei@example.org');
    const path = `/coordinate/contacts/${erfurt}/${id}`;
    const form = hiddenFields(await coordinator.get(path));
    const first = { ...form, mailbox: ['zwei@example.org'], phone: ['0361 1'] };
    expect((await coordinator.post(path, first)).status).toBe(303);
    const second = { ...form, mailbox: ['zwei@example.org'], phone: ['0361 2'] };
    const stale = await coordinator.post(path, second);
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('0361 1');
    expect(stale.html).toContain('value="0361 2"');
    const again = await coordinator.post(path, { ...second, ...hiddenFields(stale) });
    expect(again.status).toBe(303);
    expect((await list(erfurt)).find((one) => one.id === id)?.phone).toBe('0361 2');
    const removal = `${path}/remove`;
    expect((await coordinator.post(removal, form)).status).toBe(409);
    expect(await list(erfurt)).toContainEqual(expect.objectContaining({ id }));
  });

  it('that is added makes the next tick look again, and says what it gets in the next minutes', async () => {
    const { core } = harness.dependencies;
    const looked = { stage: 'invitation', at: '2026-12-10T09:00:00Z' } as const;
    await markMail(core, 'w1', 'looked', looked);
    await markMail(core, 'w1', 'summary', true);
    const path = `/coordinate/contacts/${gera}/add`;
    const form = hiddenFields(await coordinator.get(path));
    const added = await coordinator.post(path, { ...form, mailbox: ['spaet@example.org'] });
    expect(await readMailMarks(core, 'w1')).toEqual({ summary: true });
    const { html } = await coordinator.get(added.location ?? '');
    expect(html).toMatch(
      /Die Einladung zu „.*“ geht in den nächsten Minuten an spaet@example.org\./,
    );
    expect(html).toContain(`href="/coordinate/waves/w1/cases/${gera}"`);
    expect(html).toContain('href="/coordinate/waves/w1/mails/unreachable"');
  });

  it('is removed after one was asked, and twice is as good as once', async () => {
    const { contacts, keyring } = harness.dependencies;
    const { id } = await newContact(gera, 'weg@example.org');
    const path = `/coordinate/contacts/${gera}/${id}/remove`;
    const asked = await coordinator.get(path);
    expect(asked.html).toContain('weg@example.org');
    for (const _ of [1, 2]) {
      expect((await coordinator.post(path, hiddenFields(asked))).status).toBe(303);
    }
    expect(await unitsOfMailbox(contacts, keyring, 'weg@example.org')).toEqual([]);
    expect((await list(gera)).map(({ mailbox }) => mailbox)).not.toContain('weg@example.org');
    const removals = (await audit('contactRemoved')).filter(({ ars }) => ars === gera);
    expect(removals).toHaveLength(1);
  });

  it('cannot be changed while a file with contacts is being taken over', async () => {
    const { contacts } = harness.dependencies;
    const before = await list(gera);
    await addItem(contacts, toItem(keys.contactsImport, {}));
    const page = await coordinator.post(`/coordinate/contacts/${gera}/add`, {
      id: [ulid()],
      mailbox: ['jetzt@example.org'],
    });
    expect(page.status).toBe(409);
    expect(page.html).toContain('Bitte warten Sie einen Moment');
    expect(await list(gera)).toEqual(before);
    const { client, name } = contacts;
    await client.send(new DeleteCommand({ TableName: name, Key: keys.contactsImport }));
  });
});

describe('a contact that mail came back from', () => {
  const flagged = async (ars: string) => {
    const boards = await readBoard(harness.dependencies.core, 'w1');
    return boards.some(({ bounced }) => bounced[ars]);
  };
  const say = (id: string, bounced: 'yes' | 'no', version: number) =>
    coordinator.post(`/coordinate/contacts/${erfurt}/${id}/bounced`, {
      bounced: [bounced],
      version: [String(version)],
    });

  it('is marked by hand, and works again when somebody says so, not by saving it', async () => {
    const { id, mailbox } = await newContact(erfurt, 'kam-zurueck@example.org');
    const marked = await say(id, 'yes', 0);
    const list = `/coordinate/contacts/${erfurt}`;
    expect([marked.status, marked.location]).toEqual([303, `${list}?done=bounced&contact=${id}`]);
    expect((await coordinator.get(marked.location ?? '')).html).not.toContain('Minuten');
    expect((await say(id, 'yes', 0)).status, 'sent twice').toBe(303);
    expect(await flagged(erfurt)).toBe(true);
    expect((await coordinator.get(list)).html).toContain('Wieder anschreiben');
    const form = hiddenFields(await coordinator.get(`${list}/${id}`));
    await coordinator.post(`${list}/${id}`, { ...form, mailbox: [mailbox], phone: ['0361 1'] });
    expect(await flagged(erfurt)).toBe(true);
    expect((await say(id, 'no', 1)).status, 'as it was shown before').toBe(409);
    const works = await say(id, 'no', 2);
    expect(works.location).toBe(`${list}?done=works&contact=${id}`);
    const link = `href="/coordinate/waves/w1/cases/${erfurt}/send-link"`;
    const { core } = harness.dependencies;
    expect((await coordinator.get(`${list}?done=works`)).html).toContain(link);
    await setStatus(core, { wave: 'w1', ars: erfurt }, 'SUBMITTED');
    expect((await coordinator.get(`${list}?done=works`)).html).not.toContain(link);
    await setStatus(core, { wave: 'w1', ars: erfurt }, 'NOT_STARTED');
    expect(await flagged(erfurt)).toBe(false);
    const told = (await audit('contactBounced')).filter(({ ars }) => ars === erfurt);
    expect(told).toMatchObject([{ person: 'c-1' }]);
  });

  it('is written to again at another mailbox, and forgotten with the contact', async () => {
    const { id } = await newContact(erfurt, 'alt@example.org');
    const path = `/coordinate/contacts/${erfurt}/${id}`;
    await say(id, 'yes', 0);
    const form = hiddenFields(await coordinator.get(path));
    await coordinator.post(path, { ...form, mailbox: ['neu-statt-alt@example.org'] });
    expect(await flagged(erfurt)).toBe(false);
    await say(id, 'yes', 2);
    expect(await flagged(erfurt)).toBe(true);
    await coordinator.post(`${path}/remove`, { version: ['3'] });
    expect(await flagged(erfurt)).toBe(false);
  });
});

describe('whoever coordinates a district', () => {
  it('sees and changes the contacts of the own district, and learns of no other', async () => {
    const district = await harness.as(staff.districtCoordinator);
    expect((await district.get(`/coordinate/contacts/${erfurt}`)).status).toBe(200);
    const foreign = await district.get(`/coordinate/contacts/${gera}`);
    const nowhere = await district.get('/coordinate/contacts/160999999999');
    expect([foreign.status, nowhere.status]).toEqual([404, 404]);
    expect(foreign.html).toBe(nowhere.html);
  });
});
