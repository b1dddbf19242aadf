import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tellOfRelease } from '../../../functions/calendar/tell-of-release.ts';
import { hasExpired, readShared } from '../../../functions/domain/mail/shared-document.ts';
import {
  noteDocumentsWork,
  readDocumentsWork,
} from '../../../functions/store/documents/documents-work.ts';
import { markMail } from '../../../functions/store/mail/mail-marks.ts';
import {
  addReportRecipient,
  listReportRecipients,
} from '../../../functions/store/mail/report-recipients.ts';
import { saveSubscription } from '../../../functions/store/mail/subscriptions.ts';
import { listMails } from '../../../functions/store/mail/wave-mails.ts';
import { exampleOwner } from '../../../infra/local/example-owner.ts';
import { defaultRetention } from '../../../schemas/retention.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { auditEntries } from '../../support/audit-entries.ts';
import { sendMessage } from '../../support/functions/mail.ts';
import { createRespondApp } from '../../support/functions/respond.ts';
import { tell as tellFate } from '../../support/mail-events.ts';
import { type MailHarness, startMailHarness } from '../../support/mail-harness.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { Visitor } from '../../support/visitor.ts';

const snapshot = 'a3f91c07d2e84b6f05c1d9aa';
const happened = { at: '2026-12-10T09:00:00Z', actor: 'staff', person: 'c-1' } as const;

let harness: MailHarness;
let world: Awaited<ReturnType<MailHarness['create']>>;
beforeAll(async () => {
  harness = await startMailHarness();
});
beforeEach(async () => {
  world = await harness.create({ status: 'PUBLISHED' });
});
afterAll(() => harness.close());

const recipient = (mailbox: string, language: 'de' | 'en' = 'de') =>
  addReportRecipient(
    world.dependencies,
    { id: ulid(), mailbox, language, addedAt: happened.at },
    4e9,
    happened,
  );

const staff = (mailbox: string) =>
  saveSubscription(world.dependencies.contacts, 'c-1', undefined, { mailbox }, 4e9);

/** The calendar's step, as the tick does it. */
function tell(wave: Wave = world.wave): Promise<void> {
  const { core, contacts, keyring, retention, clock, owner } = world.dependencies;
  const queue = { send: async () => undefined } as never;
  const office = owner.contact;
  return tellOfRelease(
    { core, contacts, keyring, retention, clock, office, queue },
    wave,
    clock.now(),
  );
}

/** The wave was seen open, and the documents of a release are there. */
async function release(of = snapshot): Promise<void> {
  await markMail(world.dependencies.core, world.wave.id, 'summary', true);
  await noteDocuments(of);
}

/** The documents of a release are there. */
async function noteDocuments(of = snapshot): Promise<void> {
  const { core } = world.dependencies;
  const documents = { wave: world.wave.id, edition: 'public' } as const;
  const made = { target: of, snapshot: of, at: happened.at };
  const read = await readDocumentsWork(core, documents);
  await noteDocumentsWork(core, documents, read, { attempts: 0, made, released: of });
}

const claimed = async () =>
  Array.fromAsync(listMails(world.dependencies.contacts, world.wave.id, 'report'));

async function sendAll() {
  const outcomes: string[] = [];
  for (const { place } of await claimed())
    outcomes.push(await sendMessage(place, world.dependencies));
  return outcomes;
}

const mailTo = (mailbox: string) => world.sent.find(({ to }) => to === mailbox);

describe('a release', () => {
  it('is told to the office, to staff who want it and to the list, once each', async () => {
    await staff('kim@example.org');
    await recipient('board@example.org');
    await release();
    await tell();
    await tell();
    await sendAll();
    await sendAll();
    expect(world.sent.map(({ to }) => to).sort()).toEqual([
      'board@example.org',
      'kim@example.org',
      'umfrage@example.org',
    ]);
  });

  it('is told of once where a mailbox is in several lists', async () => {
    await staff('Board@example.org');
    await recipient('board@example.org');
    await release();
    await tell();
    expect(await claimed()).toHaveLength(2);
  });

  it('is not told before its documents are there, nor while the wave is not public', async () => {
    await markMail(world.dependencies.core, world.wave.id, 'summary', true);
    await tell();
    expect(await claimed()).toEqual([]);
    await release();
    await tell({ ...world.wave, status: 'CLOSED' });
    expect(await claimed()).toEqual([]);
  });

  it('of a wave of former times that was brought in is no news', async () => {
    await noteDocuments();
    await tell();
    expect(await claimed()).toEqual([]);
  });

  it('is told again when it is revised, and what was not sent of the earlier one is not any more', async () => {
    await release();
    await tell();
    await release('b'.repeat(24));
    await tell({ ...world.wave, status: 'REVISED' });
    expect((await sendAll()).sort()).toEqual(['sent', 'void']);
  });
});

describe('the mail', () => {
  it('comes without links where documents could not be made, and is not sent again for them', async () => {
    const { core } = world.dependencies;
    await markMail(core, world.wave.id, 'summary', true);
    const documents = { wave: world.wave.id, edition: 'public' } as const;
    const failed = { attempts: 3, released: snapshot };
    await noteDocumentsWork(core, documents, { version: 0 }, failed);
    await tell();
    await sendAll();
    const text = mailTo('umfrage@example.org')?.text ?? '';
    expect(text).toContain('konnten noch nicht erstellt werden');
    expect(text).not.toContain('/results/shared/');
    await noteDocuments();
    await tell();
    expect(await claimed()).toHaveLength(1);
  });

  it('leads to documents of exactly this release, in the language of the reader, for thirty days', async () => {
    await recipient('board@example.org', 'en');
    await release();
    await tell();
    await sendAll();
    const text = mailTo('board@example.org')?.text ?? '';
    expect(text).toContain('Report (PDF)');
    expect(text).toContain('/results/w/documents?lang=en');
    const words = [...text.matchAll(/results\/shared\/(\S+)/g)].map(([, word]) => word ?? '');
    const { keyring, linkKeyring } = world.dependencies;
    const shared = words.map((word) => readShared(word, linkKeyring));
    expect(shared.map((one) => one?.document)).toEqual(['report', 'slides', 'workbook', 'bundle']);
    const [first] = shared;
    if (!first) throw new Error('there is a link');
    expect(first).toMatchObject({ wave: 'w', snapshot, language: 'en' });
    const now = Temporal.Now.instant();
    expect(hasExpired(first, now.add({ hours: 24 * 30 - 1 }))).toBe(false);
    expect(hasExpired(first, now.add({ hours: 24 * 30 + 1 }))).toBe(true);
    expect(readShared(`${words[0]}x`, linkKeyring)).toBeUndefined();
    expect(readShared('nonsense', linkKeyring)).toBeUndefined();
    // Whoever answers everybody cannot read what opens cases.
    expect(words.map((word) => readShared(word, keyring))).toEqual(words.map(() => undefined));
  });

  it('goes to nobody who has left the list since it was claimed', async () => {
    await recipient('board@example.org');
    await release();
    await tell();
    await unsubscribeBy(await linkAfterSending());
    await release('b'.repeat(24));
    await tell();
    await sendAll();
    expect(world.sent.filter(({ to }) => to === 'board@example.org')).toHaveLength(1);
  });
});

describe('mail that does not come through', () => {
  it.each([
    ['bounce', []],
    ['complaint', []],
    ['transientBounce', ['board@example.org']],
  ] as const)('%s leaves on the list %j', async (event, left) => {
    const { core, contacts } = world.dependencies;
    await recipient('board@example.org');
    await release();
    await tell();
    await sendAll();
    const toBoard = (await claimed()).find(
      ({ claim }) => claim.message?.mailbox === 'board@example.org',
    );
    if (!toBoard) throw new Error('there is a message');
    await tellFate(world, toBoard.place, event);
    const listed = (await listReportRecipients(contacts)).map(({ mailbox }) => mailbox);
    expect(listed).toEqual(left);
    const entries = await auditEntries(core);
    const removed = entries.filter(({ action }) => action === 'reportRecipientRemoved');
    expect(removed.map(({ actor }) => actor)).toEqual(left.length > 0 ? [] : ['system']);
  });

  it('takes nobody off the list who was added again since', async () => {
    await recipient('board@example.org');
    await release();
    await tell();
    await sendAll();
    const later = '2026-12-11T09:00:00Z';
    await addReportRecipient(
      world.dependencies,
      { id: ulid(), mailbox: 'board@example.org', language: 'de', addedAt: later },
      4e9,
      { ...happened, at: later },
    );
    for (const { place } of await claimed()) await tellFate(world, place, 'bounce');
    expect(await listReportRecipients(world.dependencies.contacts)).toHaveLength(1);
  });
});

describe('the link that ends it', () => {
  it('changes nothing when it is opened, and removes the address by its button', async () => {
    await recipient('board@example.org');
    await release();
    await tell();
    const path = await linkAfterSending();
    const visitor = visitorOfForms();
    const page = await visitor.get(path);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('board@example.org');
    expect(await listReportRecipients(world.dependencies.contacts)).toHaveLength(1);
    expect((await visitor.post(path, {})).status).toBe(303);
    expect(await listReportRecipients(world.dependencies.contacts)).toEqual([]);
    expect((await visitor.post(path, {})).status).toBe(303);
  });

  it('of somebody who is gone says that they are signed off, and offers nothing', async () => {
    await recipient('board@example.org');
    await release();
    await tell();
    const path = await linkAfterSending();
    await unsubscribeBy(path);
    for (const [page, title] of [
      [await visitorOfForms().get(path), 'Sie sind abgemeldet'],
      [await visitorOfForms().get(`${path}?lang=en`), 'You are signed off'],
    ] as const) {
      expect(page.status).toBe(200);
      expect(page.html).toContain(title);
      expect(page.html).not.toMatch(/Sie stehen im Verteiler|You are on the list/);
      expect(page.html).not.toContain('method="post"');
    }
  });

  it('of somebody else is none', async () => {
    const made = await visitorOfForms().get('/access/reports/eyJ4Ijox.abc');
    expect(made.status).toBe(404);
  });
});

async function linkAfterSending(): Promise<string> {
  await sendAll();
  const text = mailTo('board@example.org')?.text ?? '';
  const [, path = ''] = /example\.org(\/access\/reports\/[^\s?]+)/.exec(text) ?? [];
  return path;
}

async function unsubscribeBy(path: string): Promise<void> {
  await visitorOfForms().post(path, {});
}

function visitorOfForms(): Visitor {
  const { core, contacts, keyring, clock } = world.dependencies;
  return new Visitor(
    createRespondApp({
      ...{ core, contacts, keyring, clock, owner: exampleOwner },
      ...{ lake: memoryObjects(), retention: defaultRetention },
    }),
  );
}
