import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { placeOfTag } from '../../../functions/domain/mail/mail-tag.ts';
import { lostLinkPath } from '../../../functions/respond/paths.ts';
import { addContact } from '../../../functions/store/contacts/contacts.ts';
import { connectMailQueue } from '../../../functions/store/mail/mail-queue.ts';
import { connectSes } from '../../../functions/store/mail/ses-sender.ts';
import { exampleOwner } from '../../../infra/local/example-owner.ts';
import { MailStore } from '../../../infra/local/mail/mail-store.ts';
import { PostOffice } from '../../../infra/local/mail/post-office.ts';
import { startMailService } from '../../../infra/local/mail/ses-server.ts';
import { EventQueue } from '../../../infra/local/queue/event-queue.ts';
import { pollQueue } from '../../../infra/local/queue/poller.ts';
import { startQueues } from '../../../infra/local/queue/server.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { noteBatch } from '../../support/functions/bounce.ts';
import { tick } from '../../support/functions/calendar.ts';
import { createMailer } from '../../support/functions/mail.ts';
import { createRespondApp } from '../../support/functions/respond.ts';
import { anyReason, Respondent } from '../../support/respondent.ts';
import { erfurt, gera } from '../../support/scene.ts';
import { technikStatus } from '../../support/technik-status.ts';
import { testLinkKeyring } from '../../support/test-keyring.ts';
import { hiddenFields, Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
const closers: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  harness = await startConsoleHarness();
});
afterAll(async () => {
  for (const closer of closers.reverse()) await closer();
  await harness?.close();
});

const remark = 'Die Kasse in Zimmer 17 antwortet selbst.';
const question = 'Stimmt das Jahr im vierten Abschnitt?';
const person = 'Frau Unverwechselbar';
const phone = '0361 4711-0815';
const addresses = [
  'amt-erfurt@example.org',
  // Mail to these comes back, is complained about, is throttled, fails, and is not answered.
  'bounce+gera@example.org',
  'complaint+gera@example.org',
  'langsam@example.org',
  'kaputt@example.org',
  'stumm@example.org',
];

it('A whole run leaves no code, no address and no answer in what is logged', async () => {
  const logged = captureOutput();
  const pegel = await startMail();
  const { contacts, keyring, clock } = harness.dependencies;
  const wave = await harness.newWave();
  const createdAt = clock.now().toString();
  for (const [index, mailbox] of addresses.entries()) {
    const ars = index === 0 ? erfurt : gera;
    const contact = { id: ulid(), ars, mailbox, name: person, phone, createdAt };
    await addContact(contacts, keyring, contact);
  }
  await addContact(contacts, keyring, {
    id: ulid(),
    ars: gera,
    mailbox: addresses[0] ?? '',
    createdAt,
  });

  await pegel.work();
  const invitation = await pegel.lastMail(addresses[0]);
  const [link = ''] = linksIn(invitation.text);
  const respondent = new Respondent(createRespondApp(harness.dependencies));
  await respondent.redeem(new URL(link).pathname);
  // The first link may be that to the list of both units.
  respondent.case = `/respond/${wave.id}/${erfurt}`;
  const answers = { ...completeAnswers, 'org.bemerkung': { kind: 'text' as const, text: remark } };
  await respondent.fillIn(technikStatus, answers);
  expect((await respondent.submit()).html).toContain('<h1');
  const stranger = new Visitor(createRespondApp(harness.dependencies));
  for (const mailbox of [
    addresses[0] ?? '',
    'unbekannt@example.org',
    'keine adresse @example.org',
  ]) {
    await stranger.post(lostLinkPath, { mailbox: [mailbox] });
  }
  await stranger.post('/r/AAAAAAAAAAAAAAAAAAAAAA');

  const coordinator = await harness.as(staff.coordinator);
  const asOffice = async (step: string, ars: string, fields: Record<string, string[]> = {}) => {
    const path = `/coordinate/waves/${wave.id}/cases/${ars}/${step}`;
    return coordinator.post(path, { ...hiddenFields(await coordinator.get(path)), ...fields });
  };
  await pegel.work();
  const [asked, sent] = [
    await asOffice('query', erfurt, { text: [question] }),
    await asOffice('send-link', gera),
  ];
  await pegel.work();
  harness.setClock('2026-12-14T09:00:00Z');
  await pegel.work();

  const mails = await pegel.allMails();
  const output = logged.end();
  expect([asked.status, sent.status]).toEqual([303, 303]);
  const kinds = new Set(mails.map(({ what }) => what.split('#')[0]));
  expect([...kinds].sort()).toEqual(
    ['DIGEST', 'LINK', 'LOSTLINK', 'QUERY', 'RECEIPT', 'STAGE'].sort(),
  );
  // So that it is about something: all parts have logged, what went wrong, too.
  for (const line of ['Mail claimed', 'Messages queued', 'A message did not go out']) {
    expect(output).toContain(line);
  }
  const codes = mails.flatMap(({ text }) => linksIn(text)).map((one) => one.split('/r/')[1] ?? '');
  expect(codes.length).toBeGreaterThan(5);
  const secrets = [
    ...codes,
    ...[...addresses, 'unbekannt@', 'keine adresse', exampleOwner.contact],
    ...[remark, question, anyReason, person, phone, 'poststelle@example.org'],
  ];
  expect(secrets.filter((secret) => output.toLowerCase().includes(secret.toLowerCase()))).toEqual(
    [],
  );
});

const linksIn = (text: string) => text.match(/http\S+\/r\/[\w-]{22}/g) ?? [];

/** All that is written to the output of the process from now on. */
function captureOutput() {
  let text = '';
  const spies = [
    ...(['stdout', 'stderr'] as const).map((stream) =>
      vi.spyOn(process[stream], 'write').mockImplementation((chunk) => {
        text += chunk;
        return true;
      }),
    ),
    ...(['debug', 'info', 'log', 'warn', 'error'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((...line) => {
        text += `${line.map(String).join(' ')}\n`;
      }),
    ),
  ];
  return {
    end() {
      for (const spy of spies) spy.mockRestore();
      return text;
    },
  };
}

/** The calendar, the queue, what sends, the mail service, and what hears of it, on the stand-ins. */
async function startMail() {
  const { dependencies } = harness;
  const folder = await mkdtemp(join(tmpdir(), 'pegel-test-'));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  const queues = await startQueues(['mail', 'mailEvents'], 'eu-central-1', 1);
  closers.push(queues.close);
  process.env['AWS_ENDPOINT_URL_SQS'] = queues.url;
  const store = await MailStore.open(folder);
  const events = new EventQueue(queues.addressOf('mailEvents'));
  const office = new PostOffice(store, dependencies.clock, events);
  closers.push(() => office.close());
  const note = events.watch((event) => noteBatch(event, dependencies));
  closers.push(pollQueue(events.url, note));
  const wrong = { langsam: 'throttle', kaputt: 'failAfter', stumm: 'hangUpAfter' } as const;
  const service = await startMailService({
    store,
    clock: dependencies.clock,
    perSecond: 100,
    onSent: (mail) => office.expect(mail),
    disturb: (to) => wrong[to.split('@')[0] as keyof typeof wrong],
  });
  closers.push(service.close);
  process.env['AWS_ENDPOINT_URL_SESV2'] = service.url;
  const queue = connectMailQueue(queues.addressOf('mail'));
  const owner = { ...exampleOwner, ...dependencies.owner };
  const mailer = createMailer({
    ...dependencies,
    linkKeyring: testLinkKeyring,
    ...{ owner, url: 'http://127.0.0.1:1234', from: 'pegel@example.org' },
    sender: connectSes('pegel'),
    wall: { now: Date.now, sleep: (milliseconds) => setTimeout(milliseconds) },
  });
  closers.push(pollQueue(queues.addressOf('mail'), (event) => mailer(event)));
  const all = async () => Promise.all((await store.list()).map(async ({ id }) => store.find(id)));
  return {
    /** Two ticks, and what follows from them. */
    async work() {
      for (let times = 0; times < 2; times += 1) {
        await tick({ ...dependencies, office: owner.contact, queue });
        await expect.poll(() => queue.isEmpty(), { timeout: 60_000 }).toBe(true);
      }
      await expect.poll(() => office.isIdle, { timeout: 60_000 }).toBe(true);
    },
    async lastMail(to = '') {
      const found = (await all()).find((mail) => mail?.to === to);
      if (!found) throw new Error('There is no mail');
      return found;
    },
    async allMails() {
      return (await all()).flatMap((mail) => {
        if (!mail) return [];
        const place = placeOfTag(mail.tags['message'] ?? '');
        return [{ text: mail.text, what: place?.what ?? '' }];
      });
    },
  };
}
