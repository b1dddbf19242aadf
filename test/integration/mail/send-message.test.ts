import { setTimeout } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { hashMailbox } from '../../../functions/domain/access/mailbox.ts';
import { placeOfLostLink } from '../../../functions/domain/mail/message-place.ts';
import { findGrant, listGrants, revokeGrant } from '../../../functions/store/access/grants.ts';
import { boardWrite, readBoard } from '../../../functions/store/cases/board.ts';
import { getCase } from '../../../functions/store/cases/cases.ts';
import { bouncedContact } from '../../../functions/store/contacts/contact-writes.ts';
import { changeContact, listContacts } from '../../../functions/store/contacts/contacts.ts';
import { saveDistrictContact } from '../../../functions/store/contacts/district-contacts.ts';
import { keys } from '../../../functions/store/keys.ts';
import { claimLostLink, findClaim, moveClaim } from '../../../functions/store/mail/claims.ts';
import { listMailOfCase } from '../../../functions/store/mail/mail-log.ts';
import type { SendOutcome } from '../../../functions/store/mail/mail-sender.ts';
import { saveSubscription } from '../../../functions/store/mail/subscriptions.ts';
import { listUnsettled, noteQueued } from '../../../functions/store/mail/unsettled.ts';
import { addItem, toItem } from '../../../functions/store/table.ts';
import { transact } from '../../../functions/store/transact.ts';
import { getWave } from '../../../functions/store/waves/definitions.ts';
import { pauseMail } from '../../../functions/store/waves/mail-steps.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import type { MessagePlace } from '../../../schemas/message.ts';
import { dyingTable, overtakenTable } from '../../support/dying.ts';
import { sendMessage } from '../../support/functions/mail.ts';
import { erfurt, gera, type MailHarness, startMailHarness } from '../../support/mail-harness.ts';
import { contentOf } from '../../support/stores.ts';
import { submitFor } from '../../support/submitted-case.ts';
import { thueringen } from '../../support/technik-status.ts';

let harness: MailHarness;
let world: Awaited<ReturnType<MailHarness['create']>>;
beforeAll(async () => {
  harness = await startMailHarness();
});
beforeEach(async () => {
  world = await harness.create({
    calendar: {
      opens: '2026-12-01T08:00',
      reminders: ['2026-12-14T08:00', '2027-01-11T08:00'],
      deadline: '2027-01-31T23:59',
      graceEnds: '2027-02-14T23:59',
    },
  });
});
afterAll(() => harness.close());

const shared = 'Rathaus@example.org';
const send = (place: MessagePlace) => sendMessage(place, world.dependencies);
const links = (text: string) => text.match(/https:\/\/pegel\.example\.org\/r\/[\w-]{22}/g) ?? [];
const unitsOpenedBy = async (link: string) => {
  const { contacts, keyring } = world.dependencies;
  return (await findGrant(contacts, keyring, link.split('/').at(-1) ?? ''))?.units;
};
const codesKept = async () =>
  [...(await contentOf(world.dependencies.contacts)).keys()].filter((key) => key.includes('CODE#'))
    .length;
const claimOf = (place: MessagePlace) => findClaim(world.dependencies.contacts, place);

it('A mailbox of two units gets one message with a link for each and one for both', async () => {
  await world.contact(erfurt, shared);
  await world.contact(gera, 'rathaus@example.org');
  const helper = { district: '16052', name: 'Kim Muster', version: 0 };
  expect(await saveDistrictContact(world.dependencies.contacts, helper)).toBe(true);
  const place = await world.claimStage(shared, [erfurt, gera]);
  expect(await send(place)).toBe('sent');
  expect(await send(place)).toBe('done');
  const [mail, ...others] = world.sent;
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    to: shared,
    replyTo: 'umfrage@example.org',
    from: { name: 'Musterstelle', mailbox: 'pegel@example.org' },
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  expect(mail?.text).toMatch(/\nGera\n[^\n]*\nEs hilft Ihnen: Kim Muster\n/);
  const opened = await Promise.all(links(mail?.text ?? '').map(unitsOpenedBy));
  expect(opened).toEqual(expect.arrayContaining([[erfurt], [gera], [erfurt, gera]]));
  expect(await claimOf(place)).toMatchObject({
    state: 'SENT',
    provider: 'm0',
    message: { units: [erfurt, gera] },
  });
  for (const ars of [erfurt, gera]) {
    const log = await listMailOfCase(world.dependencies.contacts, { wave: 'w', ars });
    expect(log).toMatchObject([{ place, kind: 'stage', stage: 'invitation' }]);
  }
  const items = await contentOf(world.dependencies.contacts);
  expect([...items.keys()].join(), 'keys tell no address').not.toContain('example.org');
});

it('Right before it is sent, a message is only for units that still owe an answer', async () => {
  await world.contact(erfurt, shared);
  await world.contact(gera, shared);
  const { core } = world.dependencies;
  await submitFor(core, { wave: 'w', ars: erfurt });
  const place = await world.claimStage(shared, [erfurt, gera]);
  expect(await send(place)).toBe('sent');
  const found = links(world.sent[0]?.text ?? '');
  expect(await Promise.all(found.map(unitsOpenedBy))).toEqual(found.map(() => [gera]));
  await submitFor(core, { wave: 'w', ars: gera });
  const late = await world.claimStage(shared, [gera], 'invitation', 1);
  expect(await send(late)).toBe('void');
  expect(await claimOf(late)).toMatchObject({ state: 'VOID', reason: 'answered' });
});

it('Who answers while the links of a message are made is not reminded', async () => {
  for (const ars of [erfurt, gera]) await world.contact(ars, shared);
  const { core } = world.dependencies;
  const place = await world.claimStage(shared, [erfurt, gera]);
  // It has read the wave and the cases, and is about to make the first link.
  const overtaken = overtakenTable(core, 2, () => submitFor(core, { wave: 'w', ars: erfurt }));
  expect(await sendMessage(place, { ...world.dependencies, core: overtaken })).toBe('sent');
  const found = links(world.sent[0]?.text ?? '');
  expect(await Promise.all(found.map(unitsOpenedBy))).toEqual(found.map(() => [gera]));
  expect(await codesKept(), 'those of the first try are gone').toBe(new Set(found).size);
  expect(await claimOf(place)).toMatchObject({ message: { units: [gera] } });
});

it('A message is for nobody once its contact is gone, a later stage has come, or the wave has closed', async () => {
  const stranger = await world.claimStage('fremd@example.org', [erfurt]);
  expect(await send(stranger)).toBe('void');
  expect(await claimOf(stranger)).toMatchObject({ reason: 'noContact' });
  const contact = await world.contact(erfurt, shared);
  const { contacts, keyring } = world.dependencies;
  await changeContact(contacts, keyring, contact, bouncedContact(contact, contact.createdAt));
  const bounced = await world.claimStage(shared, [erfurt]);
  expect(await send(bounced)).toBe('void');
  expect(await claimOf(bounced)).toMatchObject({ reason: 'noContact' });
  await world.contact(gera, 'amt@example.org');
  const early = await world.claimStage('amt@example.org', [gera]);
  world.setClock('2026-12-14T07:00:00Z');
  expect(await send(early)).toBe('void');
  expect(await claimOf(early)).toMatchObject({ reason: 'superseded' });
  const future = await world.claimStage('amt@example.org', [gera], 'reminder2');
  expect(await send(future), 'the clock was moved back').toBe('void');
  expect(await claimOf(future)).toMatchObject({ reason: 'superseded' });
  const late = await world.claimStage('amt@example.org', [gera], 'reminder1');
  world.setClock('2027-02-01T00:00:00Z');
  expect(await send(late)).toBe('void');
  expect(await claimOf(late)).toMatchObject({ reason: 'closed' });
  expect(world.sent).toEqual([]);
});

it('Who is written to for the first time is invited, whatever the stage', async () => {
  await world.contact(erfurt, shared);
  await world.contact(gera, 'amt@example.org', { language: 'en' });
  await send(await world.claimStage(shared, [erfurt]));
  world.setClock('2026-12-14T07:00:00Z');
  await send(await world.claimStage(shared, [erfurt], 'reminder1'));
  await send(await world.claimStage('amt@example.org', [gera], 'reminder1'));
  const [invited, reminded, late] = world.sent.map(({ subject }) => subject);
  expect(reminded).not.toBe(invited);
  expect(late, 'in English').not.toBe(invited);
  world.setClock('2027-01-11T07:00:00Z');
  await send(await world.claimStage('amt@example.org', [gera], 'reminder2'));
  expect(world.sent[3]?.subject).not.toBe(late);
});

it('All mail to a mailbox has the same grant until it is revoked, and a code of its own', async () => {
  await world.contact(erfurt, shared);
  const key = { wave: 'w', ars: erfurt };
  const { core, contacts } = world.dependencies;
  await send(await world.claimStage(shared, [erfurt]));
  const ask = () => world.claim({ kind: 'newLink', ...key, mailbox: shared, request: ulid() });
  await send(await ask());
  const [first, second] = world.sent.map(({ text }) => links(text)[0] ?? '');
  expect(first).not.toBe(second);
  const [grant, ...others] = await listGrants(contacts, key);
  expect(others).toEqual([]);
  expect(grant?.sentTo).toMatch(/^k1\./);
  const by = { at: '2026-12-10T09:00:00Z', actor: 'staff', person: 'c-1' } as const;
  await revokeGrant({ core, contacts }, key, grant?.id ?? '', by);
  expect(await Promise.all([first, second].map((link) => unitsOpenedBy(link ?? '')))).toEqual([
    undefined,
    undefined,
  ]);
  await send(await ask());
  expect(await unitsOpenedBy(links(world.sent[2]?.text ?? '')[0] ?? '')).toEqual([erfurt]);
});

it('A message for a unit becomes one for each contact that works', async () => {
  await world.contact(erfurt, shared);
  await world.contact(erfurt, 'zweite@example.org');
  await world.contact(erfurt, 'kaputt@example.org', { bouncedAt: '2026-12-01T09:00:00Z' });
  const message = { kind: 'newLink', wave: 'w', ars: erfurt, request: ulid() } as const;
  const place = await world.claim(message);
  expect(await send(place)).toBe('split');
  expect(await send(place)).toBe('done');
  const { contacts } = world.dependencies;
  const waiting = await Array.fromAsync(listUnsettled(contacts));
  expect(waiting).toHaveLength(2);
  for (const { wave, what } of waiting) expect(await send({ wave, what })).toBe('sent');
  expect(world.sent.map(({ to }) => to).sort()).toEqual([shared, 'zweite@example.org']);
  const nobody = await world.claim({ ...message, ars: gera });
  expect(await send(nobody)).toBe('void');
});

it('A message for a unit that is split again with a new key becomes no more messages', async () => {
  await world.contact(erfurt, shared);
  const request = ulid();
  const place = await world.claim({ kind: 'newLink', wave: 'w', ars: erfurt, request });
  const { contacts } = world.dependencies;
  // It has looked, read the wave and the contacts, and claimed; then it is killed.
  const killed = { ...world.dependencies, contacts: dyingTable(contacts, 3) };
  await expect(sendMessage(place, killed)).rejects.toThrow('killed');
  expect(await Array.fromAsync(listUnsettled(contacts))).toHaveLength(2);
  const keyring = { ...world.dependencies.keyring, current: 'k2', k2: 'y'.repeat(32) };
  expect(await sendMessage(place, { ...world.dependencies, keyring })).toBe('split');
  expect(await Array.fromAsync(listUnsettled(contacts))).toHaveLength(1);
});

it('Lost links are sent for all units of the mailbox, whatever the spelling', async () => {
  await world.contact(erfurt, shared);
  await world.contact(gera, shared);
  const { contacts, keyring, clock } = world.dependencies;
  await claimLostLink(contacts, keyring, 'RATHAUS@example.org', true, clock.now());
  const [lost] = await Array.fromAsync(listUnsettled(contacts));
  expect(await send({ wave: '-', what: lost?.what ?? '' })).toBe('sent');
  expect(links(world.sent[0]?.text ?? '').length).toBeGreaterThanOrEqual(3);
});

it('Whoever answers for more units than one mail names is told how many are left out', async () => {
  const { core, contacts, keyring, clock } = world.dependencies;
  const [unit] = thueringen.districts.map(({ tile, ...rest }) => rest);
  if (!unit) throw new TypeError('no district');
  const many = Array.from({ length: 99 }, (_, index) => ({
    ...unit,
    ars: `16051${String(index + 1).padStart(7, '0')}`,
  }));
  await addWave(
    core,
    { ...world.wave, id: 'many' },
    many.map((one) => ({ unit: one })),
  );
  for (const { ars } of many) await world.contact(ars, shared);
  await claimLostLink(contacts, keyring, shared, true, clock.now());
  const [lost] = await Array.fromAsync(listUnsettled(contacts));
  expect(await send({ wave: '-', what: lost?.what ?? '' })).toBe('sent');
  const text = world.sent[0]?.text.replace(/\s+/g, ' ') ?? '';
  expect(links(text).length).toBe(96);
  expect(text).toContain('Für 3 weitere Verwaltungen, für die Sie antworten, fehlt hier der Link');
});

it('A receipt and a question are told while they are true', async () => {
  await world.contact(erfurt, shared);
  const key = { wave: 'w', ars: erfurt };
  await submitFor(world.dependencies.core, key);
  const receipt = await world.claim({ kind: 'receipt', ...key, number: 1, mailbox: shared });
  expect(await send(receipt)).toBe('sent');
  expect(world.sent[0]?.text).toContain('ABCDE-FGHJK');
  const { version } = await getCase(world.dependencies.core, key);
  const told = { ...key, mailbox: shared, version } as const;
  const query = await world.claim({ kind: 'query', ...told, number: 1 });
  expect(await send(query)).toBe('void');
  expect(await claimOf(query)).toMatchObject({ reason: 'overtaken' });
  const returned = await world.claim({ kind: 'returned', ...told });
  expect(await send(returned)).toBe('void');
});

it('A receipt does not go out any more once the wave is cancelled', async () => {
  await world.contact(erfurt, shared);
  const { core } = world.dependencies;
  const key = { wave: 'w', ars: erfurt };
  await submitFor(core, key);
  const receipt = await world.claim({ kind: 'receipt', ...key, number: 1, mailbox: shared });
  const wave = { ...(await getWave(core, 'w')), status: 'CANCELLED' };
  await transact(core, [{ Put: { Item: toItem(keys.wave('w'), wave) } }]);
  expect(await send(receipt)).toBe('void');
  expect(await claimOf(receipt)).toMatchObject({ reason: 'closed' });
});

it('Nobody is told how far a wave is in a district where it asks nobody', async () => {
  const { contacts } = world.dependencies;
  const staff = { mailbox: 'kreis@example.org', district: '16053' };
  await saveSubscription(contacts, 'c-2', undefined, staff, 4_000_000_000);
  const digest = { kind: 'digest', wave: 'w', week: '2026-12-07', ...staff } as const;
  expect(await send(await world.claim(digest))).toBe('void');
  const own = { ...staff, district: '16051' };
  await saveSubscription(contacts, 'c-3', undefined, own, 4_000_000_000);
  expect(await send(await world.claim({ ...digest, ...own }))).toBe('sent');
});

it('Coordinators are told how far the wave is, as long as they want to be', async () => {
  const { core } = world.dependencies;
  await submitFor(core, { wave: 'w', ars: erfurt });
  const digest = { kind: 'digest', wave: 'w', week: '2026-12-07' } as const;
  const office = await world.claim({ ...digest, mailbox: 'umfrage@example.org' });
  expect(await send(office)).toBe('sent');
  expect(world.sent[0]?.text).toMatch(/\b1\b.*\b2\b/s);
  expect(world.sent[0]?.text).toContain('https://pegel.example.org/coordinate/waves/w/board');
  const gone = await world.claim({ ...digest, mailbox: 'weg@example.org', district: '16051' });
  expect(await send(gone)).toBe('void');
  const summary = await world.claim({
    kind: 'summary',
    wave: 'w',
    mailbox: 'umfrage@example.org',
  });
  expect(await send(summary), 'the wave is open').toBe('void');
});

it('Coordinators are told of open cases whose mail came back, and of all mail that the console asks about', async () => {
  const { core, contacts, keyring } = world.dependencies;
  for (const ars of [erfurt, gera]) {
    await transact(core, [boardWrite({ wave: 'w', ars }, { bounced: true })]);
  }
  await submitFor(core, { wave: 'w', ars: erfurt });
  const now = world.dependencies.clock.now();
  // Begun, and nobody knows what became of them: a mail that names no units yet, and a lost link.
  const stage = await world.claimStage(shared, [gera]);
  await moveClaim(contacts, stage, 'take', { takenAt: now.toString() });
  await claimLostLink(contacts, keyring, shared, true, now);
  const [hashed] = hashMailbox(keyring, shared);
  const lost = placeOfLostLink(hashed, now.epochMilliseconds / 1000);
  await moveClaim(contacts, lost, 'take', { takenAt: now.toString(), units: [gera] });
  for (const place of [stage, lost]) await noteQueued(contacts, place, now.toString());
  // It has waited as long, but nobody has begun to send it: the console does not ask about it.
  await world.claimStage(shared, [erfurt], 'reminder2');
  world.setClock('2026-12-14T09:00:00Z');
  const digest = { kind: 'digest', wave: 'w', week: '2026-12-14' } as const;
  await send(await world.claim({ ...digest, mailbox: 'umfrage@example.org' }));
  expect(world.sent[0]?.text).toContain(
    'Verwaltungen ohne Meldung, von denen eine E-Mail zurückkam: 1',
  );
  expect(world.sent[0]?.text).toContain('E-Mails, bei denen offen ist, ob sie angekommen sind: 2');
});

it('While mail is paused, a message waits without being in the queue', async () => {
  await world.contact(erfurt, shared);
  const { core, contacts } = world.dependencies;
  const by = { at: '2026-12-10T09:00:00Z', actor: 'staff', person: 'c-1' } as const;
  await pauseMail(core, await getWave(core, 'w'), true, by);
  const place = await world.claimStage(shared, [erfurt]);
  await noteQueued(contacts, place, by.at);
  expect(await send(place)).toBe('later');
  expect(await world.stateOf(place)).toBe('PENDING');
  const [waiting] = await Array.fromAsync(listUnsettled(contacts));
  expect(waiting?.queuedAt).toBeUndefined();
  await pauseMail(core, await getWave(core, 'w'), false, by);
  expect(await send(place)).toBe('sent');
});

it('Who fails to put a paused message back does not put it back once somebody else has begun to send it', async () => {
  await world.contact(erfurt, shared);
  const { core, contacts } = world.dependencies;
  const by = { at: '2026-12-10T09:00:00Z', actor: 'staff', person: 'c-1' } as const;
  await pauseMail(core, await getWave(core, 'w'), true, by);
  const place = await world.claimStage(shared, [erfurt]);
  world.answers.push(() => ({ kind: 'unanswered', cause: new Error('?') }));
  // It has looked, taken a slot and the message, and given the message back; the next request fails.
  const failing = overtakenTable(contacts, 4, async () => {
    await pauseMail(core, await getWave(core, 'w'), false, by);
    expect(await send(place)).toBe('unanswered');
    throw new Error('The table is out of order');
  });
  const dependencies = { ...world.dependencies, contacts: failing };
  await expect(sendMessage(place, dependencies)).rejects.toThrow('out of order');
  expect(await world.stateOf(place)).toBe('UNKNOWN');
});

it.each<[string, SendOutcome, string]>([
  ['later', { kind: 'notNow', cause: new Error('busy') }, 'PENDING'],
  ['refused', { kind: 'refused', cause: new Error('550 rathaus@example.org') }, 'REFUSED'],
  ['unanswered', { kind: 'unanswered', cause: new Error('?') }, 'UNKNOWN'],
])('What the provider says is noted: %s', async (outcome, answer, state) => {
  await world.contact(erfurt, shared);
  // Gera has no contact, and is left out.
  const place = await world.claimStage(shared, [erfurt, gera]);
  const { contacts } = world.dependencies;
  await noteQueued(contacts, place, '2026-12-10T09:00:00Z');
  world.answers.push(() => answer);
  expect(await send(place)).toBe(outcome);
  expect(await world.stateOf(place)).toBe(state);
  const log = await listMailOfCase(contacts, { wave: 'w', ars: erfurt });
  expect(log).toHaveLength(outcome === 'later' ? 0 : 1);
  expect(await codesKept()).toBe(outcome === 'later' ? 0 : 1);
  expect(await claimOf(place), 'for whom it is').toMatchObject({ message: { units: [erfurt] } });
  const [waiting] = await Array.fromAsync(listUnsettled(contacts));
  expect(waiting?.queuedAt).toBe(outcome === 'unanswered' ? '2026-12-10T09:00:00Z' : undefined);
  expect(await send(place)).toBe(outcome === 'later' ? 'sent' : 'done');
});

it('A mailbox that nobody has is written to no more, and its cases are those that mail came back from', async () => {
  const { core, contacts } = world.dependencies;
  await world.contact(erfurt, shared);
  const noMailbox = () => ({ kind: 'noMailbox' as const, cause: new Error('550') });
  const place = await world.claimStage(shared, [erfurt]);
  world.answers.push(noMailbox);
  expect(await send(place)).toBe('refused');
  expect(await world.stateOf(place)).toBe('REFUSED');
  expect(await listContacts(contacts, erfurt)).toMatchObject([{ bouncedAt: expect.any(String) }]);
  const [board] = await readBoard(core, 'w', erfurt.slice(0, 5));
  expect(board?.bounced[erfurt]).toBe(true);
  // While a file of contacts is being taken over, only the message tells of it.
  await world.contact(gera, 'gera@example.org');
  await addItem(contacts, toItem(keys.contactsImport, { job: ulid() }));
  const other = await world.claimStage('gera@example.org', [gera]);
  world.answers.push(noMailbox);
  expect(await send(other)).toBe('refused');
  expect(await listContacts(contacts, gera)).not.toMatchObject([{ bouncedAt: expect.any(String) }]);
});

it('While the account may send nothing, a message waits untouched', async () => {
  await world.contact(erfurt, shared);
  const place = await world.claimStage(shared, [erfurt]);
  const before = await contentOf(world.dependencies.contacts);
  const sender = { ...world.dependencies.sender, perSecond: async () => 0 };
  expect(await sendMessage(place, { ...world.dependencies, sender })).toBe('later');
  expect(await contentOf(world.dependencies.contacts)).toEqual(before);
  expect(await send(place)).toBe('sent');
});

it('Two at once send a message once', async () => {
  await world.contact(erfurt, shared);
  const place = await world.claimStage(shared, [erfurt]);
  const { sender, ...rest } = world.dependencies;
  const slow: typeof sender = {
    ...sender,
    async send(mail) {
      // Long enough for the others to come as far.
      await setTimeout(500);
      return sender.send(mail);
    },
  };
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => sendMessage(place, { ...rest, sender: slow })),
  );
  expect(outcomes.sort()).toEqual(['done', 'done', 'done', 'done', 'sent']);
  expect(world.sent).toHaveLength(1);
});

it('What fails once before the message is handed over, is sent when it is tried again', async () => {
  await world.contact(erfurt, shared);
  const place = await world.claimStage(shared, [erfurt]);
  const { sender, ...rest } = world.dependencies;
  const broken = { ...rest, sender, owner: undefined as never };
  await expect(sendMessage(place, broken)).rejects.toThrow();
  expect(await world.stateOf(place)).toBe('PENDING');
  expect(await send(place)).toBe('sent');
});

it('A message whose links would open nothing does not go out, and waits', async () => {
  await world.contact(erfurt, shared);
  const place = await world.claimStage(shared, [erfurt]);
  // The grant is the first that is written.
  const core = overtakenTable(world.dependencies.core, 2, async () => {
    const CancellationReasons = [{ Code: 'ConditionalCheckFailed' }];
    throw new TransactionCanceledException({ message: '', $metadata: {}, CancellationReasons });
  });
  await expect(sendMessage(place, { ...world.dependencies, core })).rejects.toThrow('A grant');
  expect(await world.stateOf(place)).toBe('PENDING');
  expect(world.sent).toEqual([]);
  expect(await send(place)).toBe('sent');
});

it('A sender that throws may have sent', async () => {
  await world.contact(erfurt, shared);
  const place = await world.claimStage(shared, [erfurt]);
  world.answers.push(() => {
    throw new Error('a defect');
  });
  expect(await send(place)).toBe('unanswered');
  expect(await world.stateOf(place)).toBe('UNKNOWN');
});
