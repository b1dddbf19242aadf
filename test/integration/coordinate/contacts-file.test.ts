import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runners } from '../../../functions/jobs/runners.ts';
import {
  addContact,
  listContacts,
  unitsOfMailbox,
} from '../../../functions/store/contacts/contacts.ts';
import { findContactsLock } from '../../../functions/store/contacts/contacts-lock.ts';
import { endJob, getJob, listJobs } from '../../../functions/store/jobs.ts';
import { keys } from '../../../functions/store/keys.ts';
import type { Contact } from '../../../schemas/contact.ts';
import { interrupted } from '../../../schemas/job.ts';
import { auditEntries } from '../../support/audit-entries.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { dyingTable } from '../../support/dying.ts';
import { runJob } from '../../support/functions/jobs.ts';
import { contentOf } from '../../support/stores.ts';
import { hiddenFields, type Page, type Visitor } from '../../support/visitor.ts';
import { workbook } from '../../support/workbook.ts';

let harness: ConsoleHarness;
let coordinator: Visitor;
beforeAll(async () => {
  harness = await startConsoleHarness();
  await harness.newWave();
  coordinator = await harness.as(staff.coordinator);
});
afterAll(() => harness.close());

const [erfurt, gera] = ['160510000000', '160520000000'] as const;
const start = '/coordinate/contacts/import';
const importLock = () => findContactsLock(harness.dependencies.contacts);

function csv(...rows: string[]): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  return { name: 'Kontakte.csv', bytes: new TextEncoder().encode(rows.join('\r\n')) };
}

/** Uploads a file and opens its preview. */
async function preview(file: ReturnType<typeof csv>, by = coordinator): Promise<Page> {
  const uploaded = await by.upload(start, 'file', file);
  expect(uploaded.status).toBe(303);
  pathOfPreview = uploaded.location ?? '';
  return by.get(pathOfPreview);
}
let pathOfPreview = '';

/** Presses the button of a preview; returns the job. */
async function takeOver(page: Page, by = coordinator): Promise<string> {
  const fields = hiddenFields(page);
  const [path = ''] = pathOfPreview.split('?');
  const sent = await by.post(path, { ...fields, sheet: fields['sheet']?.slice(0, 1) ?? [] });
  expect(sent.status).toBe(303);
  return sent.location?.split('/').at(-1) ?? '';
}
const run = (job: string) => runJob(runners, harness.dependencies, job);
const stateOf = async (job: string) => (await getJob(harness.dependencies.core, job))?.state;

const contactsOf = (ars: string) => listContacts(harness.dependencies.contacts, ars);
const said = (contacts: Contact[]) =>
  contacts.map(({ mailbox, name, phone, office }) => [mailbox, name, phone, office]);

describe('a file with contacts', () => {
  it('is shown as what it changes, and is taken over as it was shown', async () => {
    const { contacts, keyring, core } = harness.dependencies;
    const createdAt = '2026-01-01T10:00:00Z';
    const known = { id: ulid(), ars: gera, createdAt };
    await addContact(contacts, keyring, { ...known, mailbox: 'gera@example.org', phone: '1' });
    await addContact(contacts, keyring, { ...known, id: ulid(), mailbox: 'bleibt@example.org' });
    const page = await preview(
      csv(
        'AGS;Kommune;E-Mail;Telefon;Ansprechpartner;Funktion',
        '16051;Erfurt;erfurt@example.org;0361 1;Frau Muster;Hauptamt',
        ';Gera, Stadt;GERA@example.org;0365 2;;',
        '16052000;;beide@example.org;;;',
        '16051;;beide@example.org;;;',
      ),
    );
    expect(page.status).toBe(200);
    for (const text of ['erfurt@example.org', 'Frau Muster', '4 Kontakte übernehmen']) {
      expect(page.html).toContain(text);
    }
    const before = await contactsOf(gera);
    const job = await takeOver(page);
    expect(await contactsOf(gera)).toEqual(before);
    await run(job);
    expect(await stateOf(job)).toBe('DONE');
    expect(said(await contactsOf(erfurt)).sort()).toEqual([
      ['beide@example.org', undefined, undefined, undefined],
      ['erfurt@example.org', 'Frau Muster', '0361 1', 'Hauptamt'],
    ]);
    expect(said(await contactsOf(gera)).sort()).toEqual([
      ['beide@example.org', undefined, undefined, undefined],
      ['bleibt@example.org', undefined, undefined, undefined],
      ['gera@example.org', undefined, '0365 2', undefined],
    ]);
    expect((await unitsOfMailbox(contacts, keyring, 'beide@example.org')).sort()).toEqual([
      erfurt,
      gera,
    ]);
    expect(await importLock()).toBeUndefined();
    const entries = (await auditEntries(core)).filter((one) => one.action === 'contactsImported');
    expect(entries.map(({ ars, to, person }) => [ars, to, person]).sort()).toEqual([
      [erfurt, 'added=2', 'c-1'],
      [gera, 'added=1 changed=1', 'c-1'],
    ]);
    expect(JSON.stringify([entries, await listJobs(core)])).not.toMatch(/example\.org|Muster/);
  });

  it('that has lain there too long is gone, and its job says so', async () => {
    const { core, uploads } = harness.dependencies;
    const job = await takeOver(await preview(csv('AGS;E-Mail', '16051;spaet@example.org')));
    for await (const { key } of uploads.list('')) await uploads.delete(key);
    await run(job);
    expect(await getJob(core, job)).toMatchObject({
      state: 'FAILED',
      failure: { error: 'NotFoundError' },
    });
    expect(await importLock()).toBeUndefined();
  });

  it('that says what is known confirms it', async () => {
    harness.setClock('2026-12-12T09:00:00Z');
    const page = await preview(csv('AGS;Mail', '16051;erfurt@example.org'));
    await run(await takeOver(page));
    const confirmed = (await contactsOf(erfurt)).find(
      ({ mailbox }) => mailbox === 'erfurt@example.org',
    );
    expect(confirmed).toMatchObject({
      name: 'Frau Muster',
      confirmedAt: '2026-12-12T09:00:00Z',
      version: 1,
    });
  });

  it('with a row that is wrong changes nothing, and every such row is named', async () => {
    const before = await contentOf(harness.dependencies.contacts);
    const page = await preview(
      csv(
        'AGS;Kommune;Mail',
        '16051;;gut@example.org',
        '99999;;a@example.org',
        ';Nirgendwo;b@example.org',
        '16052;;keine Adresse',
      ),
    );
    expect(page.status).toBe(422);
    expect(page.html).toContain('3 Angaben stimmen nicht');
    const rows = [...page.html.matchAll(/<th scope="row"[^>]*>(\d+)<\/th>/g)].map(([, row]) => row);
    expect(rows).toEqual(['3', '4', '5']);
    expect(page.html).not.toContain('name="digest"');
    // Whoever makes up a digest gets nowhere either.
    const [path = ''] = pathOfPreview.split('?');
    const forged = await coordinator.post(path, {
      sheet: ['0'],
      key: ['0'],
      unit: ['1'],
      mailbox: ['2'],
      digest: ['x'],
    });
    const job = forged.location?.split('/').at(-1) ?? '';
    await run(job);
    expect(await stateOf(job)).toBe('FAILED');
    expect(withoutLastSeen(await contentOf(harness.dependencies.contacts))).toEqual(
      withoutLastSeen(before),
    );
  });

  it('is read with the columns that somebody chooses', async () => {
    const page = await preview(csv('Feld 1;Feld 2;Feld 3', 'Gera, Stadt;x;spalte@example.org'));
    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#key"');
    const chosen = await coordinator.get(`${pathOfPreview}?sheet=0&key=&unit=0&mailbox=2`);
    expect(chosen.status).toBe(200);
    expect(chosen.html).toContain('spalte@example.org');
    const twice = await coordinator.get(`${pathOfPreview}?sheet=0&unit=0&mailbox=0`);
    expect([twice.status, twice.html.includes('höchstens einmal')]).toEqual([422, true]);
  });

  it('can be a workbook, of which the sheet with the mailboxes is shown', async () => {
    const table = [
      ['AGS', 'E-Mail'],
      ['16052', 'blatt@example.org'],
    ];
    const bytes = await workbook(table.map((row) => row.map((value) => ({ value }))));
    const page = await preview({ name: 'Kontakte.xlsx', bytes: new Uint8Array(bytes) });
    expect(page.html).toContain('blatt@example.org');
  });

  it('that is none is refused in words, and nothing is kept of it', async () => {
    for (const bytes of ['%PDF-1.7', '', '<html>', 'nur eine Zeile']) {
      const page = await coordinator.upload(start, 'file', csv(bytes));
      expect(page.status).toBe(422);
    }
    const page = await coordinator.upload(start, 'file', csv('%PDF-1.7'));
    expect(page.html).toContain('ist ein PDF');
  });

  it('is for whoever uploaded it', async () => {
    await preview(csv('AGS;Mail', '16051;eigen@example.org'));
    const admin = await harness.as(staff.admin);
    expect((await admin.get(pathOfPreview)).status).toBe(404);
  });
});

describe('a file that is taken over', () => {
  it('is not, if contacts have changed since it was shown', async () => {
    const { contacts, keyring } = harness.dependencies;
    const page = await preview(csv('AGS;Mail;Telefon', '16052;neu7@example.org;7'));
    const contact = { id: ulid(), ars: gera, mailbox: 'NEU7@example.org' };
    await addContact(contacts, keyring, { ...contact, createdAt: '2026-01-01T10:00:00Z' });
    const before = await contactsOf(gera);
    const job = await takeOver(page);
    await run(job);
    expect((await getJob(harness.dependencies.core, job))?.failure?.error).toBe('StaleError');
    expect(await contactsOf(gera)).toEqual(before);
    expect(await importLock()).toBeUndefined();
  });

  it('keeps others from changing contacts, and from taking over another file', async () => {
    const first = await preview(csv('AGS;Mail', '16052;acht@example.org'));
    const job = await takeOver(first);
    const second = await preview(csv('AGS;Mail', '16052;neun@example.org'));
    const [path = ''] = pathOfPreview.split('?');
    expect((await coordinator.post(path, hiddenFields(second))).status).toBe(409);
    const form = await coordinator.get(`/coordinate/contacts/${gera}/add`);
    const typed = { ...hiddenFields(form), mailbox: ['zehn@example.org'] };
    const change = () => coordinator.post(`/coordinate/contacts/${gera}/add`, typed);
    expect((await change()).status).toBe(409);
    expect((await coordinator.get(start)).html).toContain('Gerade werden Kontakte');
    await run(job);
    expect((await change()).status).toBe(303);
  });

  it('is taken over once and whole, wherever it is interrupted', async () => {
    const { core, contacts, keyring } = harness.dependencies;
    const rows = Array.from({ length: 60 }, (_, i) => `${i % 2 ? 16051 : 16052};k${i}@example.org`);
    for (let requests = 0, isKilled = true; isKilled; requests++) {
      // Each round begins without the contacts of the file.
      const tag = `r${requests}`;
      const page = await preview(
        csv('AGS;Mail', ...rows.map((row) => row.replace(';k', `;${tag}k`))),
      );
      const job = await takeOver(page);
      const dying = { ...harness.dependencies, contacts: dyingTable(contacts, requests) };
      isKilled = await runJob(runners, dying, job).then(
        () => false,
        (error: Error) => error.message === 'killed',
      );
      const here = async () =>
        [...(await contactsOf(erfurt)), ...(await contactsOf(gera))].filter(({ mailbox }) =>
          mailbox.startsWith(`${tag}k`),
        );
      if (isKilled) {
        // Twice at once, as when the first one was only slow.
        await Promise.all([run(job), run(job)]);
      }
      expect(await here()).toHaveLength(60);
      expect(await stateOf(job)).toBe('DONE');
      expect(await importLock()).toBeUndefined();
      const left = [...(await contentOf(contacts)).keys()].filter((key) => /STAGED/.test(key));
      expect(left).toEqual([]);
      expect(await unitsOfMailbox(contacts, keyring, `${tag}k0@example.org`)).toEqual([gera]);
    }
    const entries = (await auditEntries(core)).filter(({ to }) => /^added=\d\d/.test(to ?? ''));
    const counted = entries.reduce((sum, { to = '' }) => sum + Number(to.slice(6)), 0);
    const stored = [...(await contactsOf(erfurt)), ...(await contactsOf(gera))];
    const imported = stored.filter(({ mailbox }) => /^r\d+k/.test(mailbox)).length;
    expect(counted).toBe(imported);
  }, 60_000);

  it('can be resumed by whoever sees all districts after it was given up', async () => {
    const { core, contacts } = harness.dependencies;
    const page = await preview(csv('AGS;Mail', '16052;elf@example.org'));
    const job = await takeOver(page);
    // Killed after the switch, and given up.
    const dying = { ...harness.dependencies, contacts: dyingTable(contacts, 5) };
    await runJob(runners, dying, job).catch(() => undefined);
    expect((await importLock())?.stage?.contacts).toBe(1);
    await endJob(core, job, interrupted);
    const admin = await harness.as(staff.admin);
    expect((await admin.get(start)).html).toContain('Übernahme fortsetzen');
    const resumed = await admin.post(`${start}/resume`);
    await run(resumed.location?.split('/').at(-1) ?? '');
    expect((await contactsOf(gera)).map(({ mailbox }) => mailbox)).toContain('elf@example.org');
    expect(await importLock()).toBeUndefined();
  });
});

describe('a file whose job', () => {
  /** A job that was killed: after the switch with 5 requests, before it with 3. */
  const kill = async (page: Page, requests: number, by = coordinator) => {
    const job = await takeOver(page, by);
    const { contacts } = harness.dependencies;
    const dying = { ...harness.dependencies, contacts: dyingTable(contacts, requests) };
    await runJob(runners, dying, job).catch(() => undefined);
    return job;
  };

  it('is forgotten is carried out to its end', async () => {
    const { core } = harness.dependencies;
    const job = await kill(await preview(csv('AGS;Mail', '16052;zwoelf@example.org')), 5);
    expect((await importLock())?.stage?.job).toBe(job);
    const { client, name } = core;
    await client.send(new DeleteCommand({ TableName: name, Key: keys.job(job) }));
    const resumed = await coordinator.post(`${start}/resume`);
    expect(resumed.location).not.toContain('released');
    await run(resumed.location?.split('/').at(-1) ?? '');
    expect((await contactsOf(gera)).map(({ mailbox }) => mailbox)).toContain('zwoelf@example.org');
    expect(await importLock()).toBeUndefined();
  });

  it('was interrupted is for whoever brought it, and who sees all districts', async () => {
    const { core } = harness.dependencies;
    const district = await harness.as(staff.districtCoordinator);
    for (const requests of [3, 5]) {
      const row = `16052;fremde-${requests}@example.org`;
      const job = await kill(await preview(csv('AGS;Mail', row)), requests);
      await endJob(core, job, interrupted);
      const before = await importLock();
      const page = await district.get(start);
      expect(page.html).not.toContain(`action="${start}/resume"`);
      expect(page.html).toContain('Bitte sagen Sie der Koordinierungsstelle Bescheid');
      expect((await district.post(`${start}/resume`)).status).toBe(404);
      expect(await importLock()).toEqual(before);
      const resumed = await coordinator.post(`${start}/resume`);
      if (requests === 5) await run(resumed.location?.split('/').at(-1) ?? '');
    }
    const own = await kill(
      await preview(csv('AGS;Mail', '16051;eig@example.org'), district),
      3,
      district,
    );
    await endJob(core, own, interrupted);
    const released = await district.post(`${start}/resume`);
    expect(released.location).toBe(`${start}?done=released`);
    expect(await importLock()).toBeUndefined();
  });

  it('never starts is ended by whoever resumes it, and does nothing any more', async () => {
    const { core } = harness.dependencies;
    const job = await takeOver(await preview(csv('AGS;Mail', '16052;vierzehn@example.org')));
    expect((await coordinator.get(start)).html).toContain('Gerade werden Kontakte');
    harness.setClock('2026-12-12T10:15:01Z');
    expect((await coordinator.get(start)).html).toContain('Übernahme fortsetzen');
    const released = await coordinator.post(`${start}/resume`);
    expect(released.location).toBe(`${start}?done=released`);
    expect((await getJob(core, job))?.failure).toEqual(interrupted);
    await run(job);
    expect((await contactsOf(gera)).map(({ mailbox }) => mailbox)).not.toContain(
      'vierzehn@example.org',
    );
    expect(await importLock()).toBeUndefined();
  });

  it('ended before anything was written is let go, with what it had staged', async () => {
    const job = await kill(await preview(csv('AGS;Mail', '16052;dreizehn@example.org')), 3);
    expect((await importLock())?.stage).toBeUndefined();
    const staged = async () =>
      [...(await contentOf(harness.dependencies.contacts)).keys()].filter((key) =>
        /STAGED/.test(key),
      );
    expect(await staged()).toHaveLength(1);
    await endJob(harness.dependencies.core, job, interrupted);
    expect((await coordinator.post(`${start}/resume`)).location).toBe(`${start}?done=released`);
    expect(await importLock()).toBeUndefined();
    expect(await staged()).toEqual([]);
  });
});

describe('whoever coordinates a district', () => {
  it('takes over contacts of the own district; others are unknown there', async () => {
    const district = await harness.as(staff.districtCoordinator);
    const rows = ['AGS;Kommune;Mail', '16051;;kreis@example.org', '16052;;fremd@example.org'];
    const page = await preview(csv(...rows, ';Gera, Stadt;fremd@example.org'), district);
    expect(page.status).toBe(422);
    const foreign = page.html.match(/gehört nicht zu Ihrem Kreis oder steht nicht im Verzeichnis/g);
    expect(foreign).toHaveLength(2);
    const own = await preview(csv(...rows.slice(0, 2)), district);
    await run(await takeOver(own, district));
    expect((await contactsOf(erfurt)).map(({ mailbox }) => mailbox)).toContain('kreis@example.org');
  });
});

/** Sessions note when somebody was there. */
function withoutLastSeen(content: Map<string, unknown>): Map<string, unknown> {
  return new Map([...content].filter(([key]) => !key.startsWith('SESSION#')));
}
