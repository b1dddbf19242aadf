import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newGrant } from '../../../functions/domain/access/new-grant.ts';
import { placeOfMessage } from '../../../functions/domain/mail/message-place.ts';
import { log } from '../../../functions/platform/log.ts';
import { addCode, addGrant } from '../../../functions/store/access/grants.ts';
import { addShortCode } from '../../../functions/store/access/short-codes.ts';
import { listNotes, noteWrite } from '../../../functions/store/cases/case-notes.ts';
import {
  addContact,
  listContacts,
  removeContact,
} from '../../../functions/store/contacts/contacts.ts';
import { saveDistrictContact } from '../../../functions/store/contacts/district-contacts.ts';
import { addRequest } from '../../../functions/store/contacts/requests.ts';
import { keys } from '../../../functions/store/keys.ts';
import {
  claimLostLink,
  claimWrites,
  findClaim,
  moveClaim,
} from '../../../functions/store/mail/claims.ts';
import { listUnsettled } from '../../../functions/store/mail/unsettled.ts';
import { addItem, toItem } from '../../../functions/store/table.ts';
import { transact } from '../../../functions/store/transact.ts';
import type { Query } from '../../../schemas/case-note.ts';
import { defaultRetention } from '../../../schemas/retention.ts';
import { auditEntries } from '../../support/audit-entries.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { contentOf } from '../../support/stores.ts';
import { hiddenFields, type Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let admin: Visitor;
beforeAll(async () => {
  harness = await startConsoleHarness();
  admin = await harness.as(staff.admin);
});
afterAll(() => harness.close());

const [erfurt, gera] = ['160510000000', '160520000000'] as const;
const later = 4_000_000_000;
const now = Temporal.Instant.from('2026-12-10T09:00:00Z');
const path = '/coordinate/privacy';

/** Everything that can be stored about a mailbox, and as much about another one. */
async function leaveTraces(mailbox: string, name: string): Promise<void> {
  const { core, contacts, keyring } = harness.dependencies;
  const wave = await harness.newWave();
  const key = { wave: wave.id, ars: erfurt };
  const createdAt = now.toString();
  for (const ars of [erfurt, gera]) {
    await addContact(contacts, keyring, { id: ulid(), ars, mailbox, name, createdAt });
  }
  const receipt = { kind: 'receipt', ...key, number: 1, mailbox } as const;
  const note = { kind: 'call', id: ulid(), at: createdAt, by: 'c-1', outcome: 'reached' } as const;
  await transact(core, [
    ...claimWrites(contacts, placeOfMessage(receipt, keyring), receipt, now, later),
    noteWrite(contacts, key, { ...note, text: `${name} ruft zurück.` }, later),
    noteWrite(contacts, key, { ...note, id: ulid(), text: 'Niemand erreicht.' }, later),
  ]);
  await claimLostLink(contacts, keyring, mailbox, true, now);
  const asked = { kind: 'contact', state: 'PENDING', createdAt, unit: 'Stadt', mailbox } as const;
  await addRequest(contacts, { ...asked, id: ulid(), case: key }, later);
  await addRequest(contacts, { ...asked, id: ulid() }, later);
  // What names it without being found by the mailbox.
  const elsewhere = { wave: wave.id, ars: gera };
  await removeContactOf(gera, mailbox);
  const query: Query = {
    ...{ kind: 'query', id: ulid(), at: createdAt, by: 'c-1', submission: 1, sections: [] },
    text: `Hat das ${name} bestätigt?`,
  };
  await transact(core, [noteWrite(contacts, elsewhere, query, later)]);
  await addItem(contacts, toItem(keys.query(elsewhere), query, later));
  const reason = `${name} ist bis dahin im Urlaub.`;
  const extension = { kind: 'extension', state: 'PENDING', createdAt, reason } as const;
  const until = '2026-12-24';
  await addRequest(contacts, { ...extension, id: ulid(), case: elsewhere, until }, later);
  const given = { units: [erfurt, gera], scope: { kind: 'case' } as const, label: name };
  const grant = newGrant(wave, given, now, defaultRetention);
  await addGrant({ core, contacts }, grant, { actor: 'operator' });
  await addCode(contacts, keyring, grant);
  await addShortCode(contacts, keyring, grant);
}

/** The mailbox was a contact of another unit once. */
async function removeContactOf(ars: string, mailbox: string): Promise<void> {
  const { contacts, keyring } = harness.dependencies;
  const contact = (await listContacts(contacts, ars)).find((one) => one.mailbox === mailbox);
  if (contact) await removeContact(contacts, keyring, contact);
}

const traces = async (...texts: string[]) =>
  [...(await contentOf(harness.dependencies.contacts)).values()]
    .map((item) => JSON.stringify(item))
    .filter((item) => texts.some((text) => item.toLowerCase().includes(text.toLowerCase())));
const eraseAll = async (mailbox: string) => {
  const asked = await admin.post(`${path}/erase`, { mailbox: [mailbox] });
  return admin.post(`${path}/erase/confirmed`, hiddenFields(asked));
};

describe('what is stored about a person', () => {
  it('is shown and handed out as a whole, and nothing about anybody else', async () => {
    await leaveTraces('eins@example.org', 'Frau Eins');
    await leaveTraces('zwei@example.org', 'Herr Zwei');
    const page = await admin.post(path, { mailbox: ['EINS@example.org'] });
    expect(page.status).toBe(200);
    expect(page.html).toContain('Frau Eins ruft zurück.');
    const file = await admin.post(`${path}/export`, { mailbox: ['eins@example.org'] });
    expect(file.headers.get('content-disposition')).toContain('auskunft.json');
    const data = JSON.parse(file.html);
    expect({
      contacts: data.contacts.length,
      messages: data.messages.length,
      requests: data.requests.length,
      notes: data.notes.length,
      labels: data.labels.length,
    }).toEqual({ contacts: 1, messages: 2, requests: 3, notes: 2, labels: 1 });
    expect(page.html).toContain('Frau Eins ist bis dahin im Urlaub.');
    expect(file.html).not.toMatch(/CODE#|SHORT#/);
    for (const text of [page.html, file.html]) expect(text).not.toMatch(/zwei@|Herr Zwei|Niemand/);
  });

  it('leaves of a message that there was one, so that it is not sent, and not again', async () => {
    const { core, contacts, keyring } = harness.dependencies;
    const { id: wave } = await harness.newWave();
    const receipt = (number: number, mailbox = 'still@example.org') =>
      ({ kind: 'receipt', wave, ars: erfurt, number, mailbox }) as const;
    const claim = (number: number) => {
      const place = placeOfMessage(receipt(number), keyring);
      return transact(core, claimWrites(contacts, place, receipt(number), now, later));
    };
    const claimed = (number: number) =>
      findClaim(contacts, placeOfMessage(receipt(number), keyring));
    for (const number of [1, 2]) await claim(number);
    await moveClaim(contacts, placeOfMessage(receipt(2), keyring), 'take', {
      takenAt: now.toString(),
    });
    await eraseAll('still@example.org');
    expect(await traces('still@example.org')).toEqual([]);
    expect(await claimed(1)).toMatchObject({ state: 'VOID' });
    expect(await claimed(2)).toMatchObject({ state: 'LOST' });
    const unsettled = await Array.fromAsync(listUnsettled(contacts));
    expect(unsettled.filter((one) => one.wave === wave)).toEqual([]);
    expect(await claim(1)).not.toEqual([]);
  });

  it('includes in which district somebody helps, found by the mailbox and by the name', async () => {
    const { contacts } = harness.dependencies;
    const five = { name: 'Frau Fünf', phone: '0361 5', mailbox: 'fuenf@example.org' };
    await saveDistrictContact(contacts, { district: '16061', ...five, version: 0 });
    await saveDistrictContact(contacts, { district: '16062', name: 'Frau Sechs', version: 0 });
    const persons = async (name: string) =>
      (await admin.post(`${path}/persons`, { name: [name] })).html;
    expect(await persons('Fünf')).toContain('value="fuenf@example.org"');
    expect(await persons('Sechs')).toContain('href="/coordinate/district-contacts/16062"');
    const page = await admin.post(path, { mailbox: ['Fuenf@example.org'] });
    expect(page.html).toContain('0361 5');
    expect((await eraseAll('fuenf@example.org')).location).toContain('districtContacts=1');
    expect(await traces('fuenf@', 'Frau Fünf')).toEqual([]);
    expect(await traces('Frau Sechs')).toHaveLength(1);
  });

  it('is erased after one was asked, whole and nothing else, and once is as good as twice', async () => {
    await leaveTraces('drei@example.org', 'Frau Drei');
    await leaveTraces('vier@example.org', 'Herr Vier');
    const others = (await traces('vier@', 'Herr Vier')).length;
    const before = (await contentOf(harness.dependencies.contacts)).size;
    const asked = await admin.post(`${path}/erase`, { mailbox: ['drei@example.org'] });
    expect(asked.html).toContain('Kontakte: 1');
    // Whoever erases sees what is said where, because a name can be a word.
    for (const text of ['Frau Drei ruft zurück.', 'Hat das Frau Drei bestätigt?']) {
      expect(asked.html).toContain(text);
    }
    expect((await traces('drei@', 'Frau Drei')).length).toBeGreaterThan(0);
    const erased = await admin.post(`${path}/erase/confirmed`, hiddenFields(asked));
    expect([erased.status, erased.location]).toEqual([
      303,
      `${path}?done=erased&contacts=1&labels=1&messages=2&notes=2&requests=3`,
    ]);
    const told = await admin.get(erased.location ?? '');
    for (const count of ['Kontakte: 1', 'Anfragen: 3']) expect(told.html).toContain(count);
    expect(await traces('drei@', 'Frau Drei')).toEqual([]);
    expect((await traces('vier@', 'Herr Vier')).length).toBe(others);
    // A contact with its index, a receipt, a lost link, three requests (two in a case), a note, and a
    // query twice. Links stay, without their label.
    expect(before - (await contentOf(harness.dependencies.contacts)).size).toBe(12);
    expect((await eraseAll('drei@example.org')).status).toBe(303);
  });

  it('does not include what only contains the name as a part of a word', async () => {
    const { core, contacts, keyring } = harness.dependencies;
    const wave = await harness.newWave();
    const key = { wave: wave.id, ars: erfurt };
    const createdAt = now.toString();
    const contact = { id: ulid(), ars: erfurt, mailbox: 'kasse@example.org', createdAt };
    await addContact(contacts, keyring, { ...contact, name: 'Kasse' });
    const note = { kind: 'call', at: createdAt, by: 'c-1', outcome: 'reached' } as const;
    const texts = ['Die Kasse fragt.', 'Die Kassenleitung fragt.', 'An stadtkasse@example.org.'];
    await transact(
      core,
      texts.map((text) => noteWrite(contacts, key, { ...note, id: ulid(), text }, later)),
    );
    await eraseAll('kasse@example.org');
    expect((await listNotes(contacts, key)).map((one) => one.text).sort()).toEqual([
      'An stadtkasse@example.org.',
      'Die Kassenleitung fragt.',
    ]);
  });

  it('leaves counts in the audit, and nothing personal there or in the log', async () => {
    const lines: unknown[] = [];
    const spies = (['info', 'warn', 'error'] as const).map((level) =>
      vi.spyOn(log, level).mockImplementation((...line) => void lines.push(line)),
    );
    await leaveTraces('fuenf@example.org', 'Frau Fuenf');
    await admin.post(path, { mailbox: ['fuenf@example.org'] });
    const page = await eraseAll('fuenf@example.org');
    for (const spy of spies) spy.mockRestore();
    const entries = (await auditEntries(harness.dependencies.core)).filter(({ action }) =>
      action.startsWith('personalData'),
    );
    expect(
      entries.map(({ action, actor, person, to }) => [action, actor, person, to]),
    ).toContainEqual([
      'personalDataErased',
      'staff',
      'a-1',
      'contacts=1 labels=1 messages=2 notes=2 requests=3',
    ]);
    expect(JSON.stringify([entries, lines, page.location])).not.toMatch(/example|Fuenf|1605\d{8}/);
    const core = JSON.stringify([...(await contentOf(harness.dependencies.core))]);
    expect(core).not.toMatch(/fuenf@|Frau Fuenf/i);
  });

  it('is looked at and handed out as two different things, and nothing found is no entry', async () => {
    await leaveTraces('sieben@example.org', 'Frau Sieben');
    const actions = async () =>
      (await auditEntries(harness.dependencies.core))
        .filter(({ action }) => action.startsWith('personalData'))
        .map(({ action, to }) => [action, to]);
    const before = (await actions()).length;
    await admin.post(path, { mailbox: ['niemand@example.org'] });
    await admin.post(`${path}/persons`, { name: ['Niemand sonst'] });
    await admin.post(path, { mailbox: ['sieben@example.org'] });
    await admin.post(`${path}/export`, { mailbox: ['sieben@example.org'] });
    const counts = 'contacts=1 messages=2 requests=3 notes=2 labels=1';
    expect((await actions()).slice(before)).toEqual([
      ['personalDataSeen', counts],
      ['personalDataExported', counts],
    ]);
  });

  it('is found by the name of a contact, too', async () => {
    await leaveTraces('acht@example.org', 'Frau Größer');
    const page = await admin.post(`${path}/persons`, { name: ['groesser'] });
    expect(hiddenFields(page)).toEqual({ mailbox: ['acht@example.org'] });
    const short = await admin.post(`${path}/persons`, { name: ['G'] });
    expect([short.status, short.html.includes('href="#name"')]).toEqual([422, true]);
  });

  it('is not touched while a file with contacts is being taken over', async () => {
    await leaveTraces('sechs@example.org', 'Frau Sechs');
    const before = (await traces('sechs@')).length;
    const { contacts } = harness.dependencies;
    await addItem(contacts, toItem(keys.contactsImport, { job: ulid() }));
    expect((await eraseAll('sechs@example.org')).status).toBe(409);
    expect(await traces('sechs@')).toHaveLength(before);
  });
});

describe('the page', () => {
  it('says so where nothing is stored, and asks again for what is no address', async () => {
    const page = await admin.post(path, { mailbox: ['niemand@example.org'] });
    expect(page.html).toContain('Dazu ist nichts gespeichert.');
    const wrong = await admin.post(path, { mailbox: ['keine Adresse'] });
    expect([wrong.status, wrong.html.includes('value="keine Adresse"')]).toEqual([422, true]);
  });

  it('is for administrators alone', async () => {
    for (const person of [staff.coordinator, staff.districtCoordinator, staff.analyst]) {
      const visitor = await harness.as(person);
      expect((await visitor.get(path)).status).toBe(403);
      for (const step of ['', '/persons', '/export', '/erase', '/erase/confirmed']) {
        const page = await visitor.post(path + step, { mailbox: ['eins@example.org'] });
        expect(page.status).toBe(403);
      }
    }
  });
});
