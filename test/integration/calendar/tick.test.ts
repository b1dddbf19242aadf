import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CalendarDependencies } from '../../../functions/calendar/dependencies.ts';
import { messagesExpireAt } from '../../../functions/domain/retention/retention.ts';
import { runners } from '../../../functions/jobs/runners.ts';
import { log } from '../../../functions/platform/log.ts';
import { boardWrite } from '../../../functions/store/cases/board.ts';
import {
  addContact,
  changeContact,
  listContacts,
} from '../../../functions/store/contacts/contacts.ts';
import { listJobs } from '../../../functions/store/jobs.ts';
import { keys } from '../../../functions/store/keys.ts';
import {
  claimWrites,
  findClaim,
  moveClaim,
  noteUnits,
} from '../../../functions/store/mail/claims.ts';
import { findSubscription, saveSubscription } from '../../../functions/store/mail/subscriptions.ts';
import { listUnsettled } from '../../../functions/store/mail/unsettled.ts';
import { addQuestionnaire } from '../../../functions/store/questionnaires/questionnaires.ts';
import { addItem, toItem } from '../../../functions/store/table.ts';
import { transact } from '../../../functions/store/transact.ts';
import { getWave, listWaves } from '../../../functions/store/waves/definitions.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { addPlannedWave, deletePlannedWave } from '../../../functions/store/waves/planned-waves.ts';
import type { CaseStatus } from '../../../schemas/case.ts';
import type { Message, MessagePlace } from '../../../schemas/message.ts';
import { defaultRetention } from '../../../schemas/retention.ts';
import type { Subscription } from '../../../schemas/subscription.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { auditEntries } from '../../support/audit-entries.ts';
import { dyingTable } from '../../support/dying.ts';
import { tick } from '../../support/functions/calendar.ts';
import { runJob } from '../../support/functions/jobs.ts';
import { memoryQueue } from '../../support/memory-queue.ts';
import { importSmallCountry, plan } from '../../support/planned-wave.ts';
import { contentOf, startStores } from '../../support/stores.ts';
import { technikStatus, thueringen } from '../../support/technik-status.ts';

let stores: Awaited<ReturnType<typeof startStores>>;
let calendar: CalendarDependencies & { queue: ReturnType<typeof memoryQueue> };
let now: Temporal.Instant;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());
beforeEach(async () => {
  const { core, contacts } = await stores.create();
  calendar = {
    core,
    contacts,
    keyring: { current: 'k1', k1: 'x'.repeat(32) },
    office: 'amt@example.org',
    retention: defaultRetention,
    queue: memoryQueue(),
    clock: { now: () => now },
  };
  vi.spyOn(log, 'info').mockReturnValue();
});

const system = { at: '2026-12-10T09:00:00Z', actor: 'operator' } as const;
/** Ticks at a time in Berlin, in winter. */
const tickAt = async (time: string, on = calendar) => {
  now = Temporal.Instant.from(`${time}+01:00`);
  await tick(on);
};
const read = (id = plan.id) => getWave(calendar.core, id);
/** Does the jobs that wait, as the stream starts them. */
const doJobs = async () => {
  const { core, contacts, keyring, clock } = calendar;
  const unused = undefined as never;
  const jobStores = { core, contacts, keyring, clock, lake: unused, uploads: unused };
  for (const { id } of await listJobs(core)) await runJob(runners, jobStores, id);
};
/** All messages that were claimed, with their places. */
const claims = async () => {
  const items = [...(await contentOf(calendar.contacts)).values()] as {
    pk: string;
    sk: string;
    message: Message & { mailbox: string };
  }[];
  return items.filter(({ pk }) => pk.startsWith('MSG#'));
};
/** Who was claimed for what, in words. */
const told = async () =>
  (await claims())
    .map(({ message }) =>
      message.kind === 'stage'
        ? `${message.stage} ${message.mailbox} ${message.units.map((ars) => ars.slice(2, 5))}`
        : `${message.kind} ${message.mailbox} ${'district' in message ? message.district : ''}`,
    )
    .sort();

const units = thueringen.districts.slice(0, 5).map(({ tile, ...unit }) => unit);
const [erfurt, gera, jena] = units.map(({ ars }) => ars) as [string, string, string];
const live: Wave = {
  ...plan,
  id: 'live',
  status: 'LIVE',
  registry: thueringen.id,
  frame: undefined,
  calendar: {
    opens: '2027-01-12T08:00',
    reminders: ['2027-01-26T09:00', '2027-02-02T09:00', '2027-02-09T09:00'],
    deadline: '2027-02-22T23:59',
    graceEnds: '2027-03-08T23:59',
  },
};
const addLive = (changes: Partial<Wave> = {}) =>
  addWave(
    calendar.core,
    { ...live, ...changes },
    units.map((unit) => ({ unit })),
  );
const addMailbox = async (ars: string, mailbox: string) => {
  const createdAt = '2026-12-01T09:00:00Z';
  await addContact(calendar.contacts, calendar.keyring, { id: ulid(), ars, mailbox, createdAt });
};
const setStatus = (ars: string, status: CaseStatus) =>
  transact(calendar.core, [boardWrite({ wave: live.id, ars }, { status })]);
const setWave = async (changes: Partial<Wave>) => {
  const wave = await read(live.id);
  const Item = toItem(keys.wave(live.id), { ...wave, ...changes });
  await transact(calendar.core, [{ Put: { Item } }]);
};

const subscribe = (
  staff: string,
  before: Subscription | undefined,
  wanted: Pick<Subscription, 'mailbox' | 'district'> | undefined,
) => saveSubscription(calendar.contacts, staff, before, wanted, 2_000_000_000);

describe('a wave', () => {
  beforeEach(async () => {
    await importSmallCountry(calendar.core);
    await addQuestionnaire(calendar.core, technikStatus);
  });

  it('opens, goes into grace and closes by the clock, and the next one is planned, once', async () => {
    const { core } = calendar;
    await addPlannedWave(core, { ...plan, status: 'SCHEDULED', repeats: true }, system);
    await tickAt('2027-01-11T07:59:59');
    expect(await read()).toMatchObject({ status: 'SCHEDULED', version: 0 });
    await tickAt('2027-01-11T08:00:00');
    await tickAt('2027-01-11T08:01:00');
    expect(await listJobs(core)).toHaveLength(1);
    await doJobs();
    expect(await read()).toMatchObject({ status: 'LIVE', calendar: plan.calendar });
    await tickAt('2027-02-22T23:59:59');
    expect((await read()).status).toBe('LIVE');
    // Nobody ticks for three weeks.
    await tickAt('2027-03-15T12:00:00');
    expect((await read()).status).toBe('GRACE');
    await tickAt('2027-03-15T12:01:00');
    expect((await read()).status).toBe('CLOSED');
    await tickAt('2027-03-15T12:02:00');
    await tickAt('2027-03-15T12:03:00');
    const { next = '' } = await read();
    expect(await read(next)).toMatchObject({
      status: 'DRAFT',
      repeats: true,
      frame: plan.frame,
      questionnaireVersion: technikStatus.version,
      calendar: { opens: '2027-07-12T08:00' },
    });
    await deletePlannedWave(core, await read(next), system);
    await tickAt('2027-03-15T12:04:00');
    expect(await listWaves(core)).toHaveLength(1);
    const done = (await auditEntries(core)).filter(({ actor }) => actor === 'system');
    expect(done.map(({ action, wave }) => `${action} ${wave === plan.id}`).sort()).toEqual([
      'graceBegun true',
      'nextWavePlanned false',
      'waveClosed true',
      'waveOpened true',
      'waveOpeningAsked true',
    ]);
  });

  it('has the next one that is there already', async () => {
    const { core } = calendar;
    await addWave(core, { ...live, status: 'CLOSED', repeats: true }, []);
    const id = 'technik-status-ozg-2027-1';
    const referenceDate = '2027-05-31';
    await addPlannedWave(
      core,
      { ...plan, id, referenceDate, title: { de: 'Meine', en: 'Mine' } },
      system,
    );
    await tickAt('2027-03-15T12:00:00');
    expect(await read(live.id)).toMatchObject({ next: id, version: 1 });
    expect(await read(id)).toMatchObject({ title: { de: 'Meine' }, version: 0 });
  });

  it('has a next one of another id where it has that of the next one itself', async () => {
    const { core } = calendar;
    const id = 'technik-status-ozg-2027-1';
    const referenceDate = '2026-12-31';
    await addWave(core, { ...live, id, referenceDate, status: 'CLOSED', repeats: true }, []);
    await tickAt('2027-03-15T12:00:00');
    await tickAt('2027-03-15T12:01:00');
    expect((await read(id)).next).toBe(`${id}-2`);
    expect(await read(`${id}-2`)).toMatchObject({ referenceDate: '2027-06-30', status: 'DRAFT' });
    expect(await listWaves(core)).toHaveLength(2);
  });

  it('that cannot open says so, and is not tried again', async () => {
    const { core } = calendar;
    const frame: Wave['frame'] = { state: '99', scope: 'all', excluded: [] };
    await addPlannedWave(core, { ...plan, status: 'SCHEDULED', frame }, system);
    await tickAt('2027-01-11T08:00:00');
    await doJobs();
    for (const minute of [1, 2, 3]) await tickAt(`2027-01-11T08:0${minute}:00`);
    expect(await listJobs(core)).toMatchObject([
      { state: 'FAILED', failure: { error: 'InvalidPlanError' } },
    ]);
    expect(await read()).toMatchObject({ status: 'SCHEDULED', underWay: { step: 'open' } });
  });

  it('waits for the end of an import of the register before it opens', async () => {
    const { core } = calendar;
    await addPlannedWave(core, { ...plan, status: 'SCHEDULED' }, system);
    await addItem(core, { ...keys.registerRun, run: ulid() });
    await tickAt('2027-01-11T08:00:00');
    expect(await listJobs(core)).toEqual([]);
    await core.client.send(new DeleteCommand({ TableName: core.name, Key: keys.registerRun }));
    await tickAt('2027-01-11T08:01:00');
    await doJobs();
    expect((await read()).status).toBe('LIVE');
  });

  it('that fails does not stop the others', async () => {
    const logged = vi.spyOn(log, 'error').mockReturnValue();
    await addLive({ id: 'a-broken', repeats: true, status: 'CLOSED', survey: 'nirgends' });
    await addLive();
    await addMailbox(erfurt, 'erfurt@example.org');
    await expect(tickAt('2027-01-12T09:00:00')).rejects.toThrow('next wave of a-broken');
    expect(await told()).toContain('invitation erfurt@example.org 051');
    expect(calendar.queue.given).toHaveLength(2);
    expect(logged).toHaveBeenCalledTimes(1);
    logged.mockRestore();
  });
});

describe('units', () => {
  beforeEach(() => addLive());

  it('of one mailbox are invited together, and reminded until they have answered', async () => {
    for (const { ars } of units) await addMailbox(ars, 'alle@example.org');
    await addMailbox(gera, 'Gera@example.org');
    await addMailbox(gera, 'gera-2@example.org');
    await tickAt('2027-01-12T07:59:59');
    expect(await told()).toEqual([]);
    await tickAt('2027-01-12T08:00:00');
    const invited = [
      'invitation Gera@example.org 052',
      'invitation alle@example.org 051,052,053,054,055',
      'invitation gera-2@example.org 052',
    ];
    expect(await told()).toEqual(invited);
    await setStatus(gera, 'SUBMITTED');
    await setStatus(jena, 'READY_FOR_APPROVAL');
    await setStatus(erfurt, 'NOT_REQUIRED');
    await tickAt('2027-01-26T09:00:00');
    await tickAt('2027-01-26T09:30:00');
    const stages = (await told()).filter((text) => !text.startsWith('digest'));
    expect(stages).toEqual([...invited, 'reminder1 alle@example.org 053,054,055'].sort());
  });

  it('get one reminder after three days without a tick, and none after the deadline', async () => {
    await addMailbox(erfurt, 'erfurt@example.org');
    await tickAt('2027-02-12T12:00:00');
    await tickAt('2027-02-22T23:59:59');
    expect((await told()).filter((text) => !text.startsWith('digest'))).toEqual([
      'reminder3 erfurt@example.org 051',
    ]);
    await addMailbox(gera, 'gera@example.org');
    await tickAt('2027-02-23T00:00:00');
    await tickAt('2027-02-23T00:11:00');
    expect((await told()).filter((text) => text.includes('gera'))).toEqual([]);
  });

  it('that get a mailbox later are invited within ten minutes at the latest, and by nobody twice', async () => {
    await addMailbox(erfurt, 'amt@example.org');
    await tickAt('2027-01-12T08:00:00');
    await addMailbox(gera, 'AMT@example.org');
    const [contact] = await listContacts(calendar.contacts, erfurt);
    if (!contact) throw new Error('There is no contact');
    const bounced = { ...contact, bouncedAt: '2027-01-12T07:05:00Z' };
    await changeContact(calendar.contacts, calendar.keyring, contact, bounced);
    await tickAt('2027-01-12T08:09:59');
    expect(await told()).toHaveLength(1);
    await tickAt('2027-01-12T08:10:00');
    expect(await told()).toEqual([
      'invitation AMT@example.org 052',
      'invitation amt@example.org 051',
    ]);
    await tickAt('2027-01-26T09:00:00');
    expect((await told()).filter((text) => text.startsWith('reminder'))).toEqual([
      'reminder1 AMT@example.org 052',
    ]);
  });

  it('that a message left out or was not sent to are claimed again, once they are due', async () => {
    const { contacts } = calendar;
    await addMailbox(erfurt, 'amt@example.org');
    await addMailbox(gera, 'amt@example.org');
    await addMailbox(jena, 'jena@example.org');
    await tickAt('2027-02-22T23:00:00');
    const stages = async () =>
      (await claims())
        .filter(({ message }) => message.kind === 'stage')
        .map(({ pk, sk }) => ({ wave: pk.slice('MSG#'.length), what: sk }));
    const before = await stages();
    expect(before).toHaveLength(2);
    for (const place of before) {
      const claim = await findClaim(contacts, place);
      const takenAt = '2027-02-22T22:00:00Z';
      await moveClaim(contacts, place, 'take', { takenAt });
      const isShared = claim?.message?.mailbox === 'amt@example.org';
      // Gera had no mailbox that works, and Jena's message waited until the wave had closed.
      if (isShared) {
        await noteUnits(contacts, place, { takenAt, units: [erfurt], isStage: true }, []);
        await moveClaim(contacts, place, 'accept');
      } else await moveClaim(contacts, place, 'void', { reason: 'closed' });
    }
    await setWave({ calendar: { ...live.calendar, deadline: '2027-02-24T23:59' } });
    await tickAt('2027-02-23T08:00:00');
    const all = await stages();
    const added = all.filter(({ what }) => !before.some((one) => one.what === what));
    expect(added.every(({ what }) => what.endsWith('#1'))).toBe(true);
    const units = async (place: MessagePlace) => {
      const message = (await findClaim(contacts, place))?.message;
      return message?.kind === 'stage' ? message.units : [];
    };
    expect((await Promise.all(added.map(units))).sort()).toEqual([[gera], [jena]]);
    await tickAt('2027-02-23T08:30:00');
    expect(await stages()).toHaveLength(4);
  });

  it('are claimed although the clock was moved back, and not while mail is paused', async () => {
    await tickAt('2027-01-25T07:00:00');
    await addMailbox(erfurt, 'erfurt@example.org');
    await setWave({ mailPaused: true });
    await tickAt('2027-01-20T07:00:00');
    expect(await told()).not.toContain('invitation erfurt@example.org 051');
    await setWave({ mailPaused: undefined });
    await tickAt('2027-01-20T07:00:00');
    expect(await told()).toContain('invitation erfurt@example.org 051');
  });

  it('more than a message names are claimed by more messages', async () => {
    const many = Array.from({ length: 70 }, (_, index) => ({
      ...(units[0] as (typeof units)[number]),
      ars: `16051${String(index).padStart(7, '0')}`,
    }));
    await addWave(
      calendar.core,
      { ...live, id: 'many' },
      many.map((unit) => ({ unit })),
    );
    for (const { ars } of many) await addMailbox(ars, 'alle@example.org');
    await tickAt('2027-01-12T08:00:00');
    const found = (await claims()).filter(({ pk }) => pk === keys.messages('many'));
    expect(found.map(({ message }) => 'units' in message && message.units.length)).toEqual([
      33, 33, 4,
    ]);
  });
});

describe('staff', () => {
  it('are told once a week how far a wave is, and once what came of it', async () => {
    const { contacts } = calendar;
    await addLive();
    await subscribe('a', undefined, { mailbox: 'a@example.org' });
    const own = { mailbox: 'amt@example.org', district: '16051' };
    await subscribe('b', undefined, own);
    await tickAt('2027-01-18T07:59:00');
    expect(await told()).toEqual([]);
    await tickAt('2027-01-18T08:00:00');
    const digests = ['amt@example.org ', 'a@example.org ', 'amt@example.org 16051'];
    expect(await told()).toEqual(digests.map((to) => `digest ${to}`).sort());
    await subscribe('c', undefined, { mailbox: 'c@example.org' });
    await tickAt('2027-01-20T08:00:00');
    expect(await told()).toHaveLength(3);
    await subscribe('b', await findSubscription(contacts, 'b'), undefined);
    // Two Mondays later: only the newest is told of.
    await tickAt('2027-02-03T08:00:00');
    expect(await told()).toHaveLength(6);
    await setWave({ status: 'CLOSED' });
    await tickAt('2027-02-03T08:01:00');
    await tickAt('2027-02-15T08:01:00');
    expect((await told()).slice(6)).toEqual(
      ['a@', 'amt@', 'c@'].map((to) => `summary ${to}example.org `),
    );
  });

  it('are told what came of a wave that was published at once, but not of former ones', async () => {
    await addLive();
    await addLive({ id: 'former', status: 'PUBLISHED' });
    await tickAt('2027-01-12T08:00:00');
    await setWave({ status: 'PUBLISHED' });
    for (const minute of [1, 2]) await tickAt(`2027-01-12T08:0${minute}:00`);
    expect((await claims()).map(({ message }) => message)).toEqual([
      { kind: 'summary', wave: live.id, mailbox: 'amt@example.org' },
    ]);
  });

  it('are told once although the keyring gets a new key in between', async () => {
    await addLive();
    await tickAt('2027-01-18T08:00:00');
    const Key = keys.mailMarks(live.id);
    await calendar.core.client.send(new DeleteCommand({ TableName: calendar.core.name, Key }));
    const keyring = { ...calendar.keyring, current: 'k2', k2: 'y'.repeat(32) };
    await tickAt('2027-01-18T08:01:00', { ...calendar, keyring });
    expect(await told()).toEqual(['digest amt@example.org ']);
  });

  it('do not overwrite what they want with what is out of date', async () => {
    const { contacts } = calendar;
    const wanted = { mailbox: 'a@example.org' };
    expect(await subscribe('a', undefined, wanted)).toBe(true);
    expect(await subscribe('a', undefined, wanted)).toBe(false);
    const first = await findSubscription(contacts, 'a');
    expect(await subscribe('a', first, { mailbox: 'b@example.org' })).toBe(true);
    expect(await subscribe('a', first, undefined)).toBe(false);
    expect(await findSubscription(contacts, 'a')).toMatchObject({ mailbox: 'b@example.org' });
  });
});

describe('the queue', () => {
  const receipt = (number: number): MessagePlace => ({ wave: live.id, what: `RECEIPT#${number}` });
  const claim = async (place: MessagePlace) => {
    const message = { kind: 'newLink', wave: live.id, ars: erfurt, request: ulid() } as const;
    const { contacts } = calendar;
    const expiresAt = messagesExpireAt(live, defaultRetention);
    await transact(contacts, claimWrites(contacts, place, message, now, expiresAt));
  };
  const places = ['a', 'b', 'c', 'd'].map((_, index) => receipt(index));
  const [pending, taken, sent, gone] = places as [
    MessagePlace,
    MessagePlace,
    MessagePlace,
    MessagePlace,
  ];

  it('is given each message once, and again only what it has lost', async () => {
    const { contacts, queue } = calendar;
    now = Temporal.Instant.from('2027-01-12T08:00:00Z');
    for (const place of places) await claim(place);
    await tickAt('2027-01-12T08:00:00');
    await tickAt('2027-01-12T08:01:00');
    expect(queue.given).toEqual(places);
    await moveClaim(contacts, taken, 'take');
    await moveClaim(contacts, sent, 'take');
    // As if somebody had been killed in between: it is noted although it is settled, or gone.
    await contacts.client.send(
      new UpdateCommand({
        TableName: contacts.name,
        Key: keys.message(sent),
        UpdateExpression: 'SET #state = :sent',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':sent': 'SENT' },
      }),
    );
    await contacts.client.send(
      new DeleteCommand({ TableName: contacts.name, Key: keys.message(gone) }),
    );
    // It still has some of them.
    await tickAt('2027-01-12T08:02:00');
    expect(queue.given).toHaveLength(4);
    queue.waiting.splice(0);
    await tickAt('2027-01-12T08:02:01');
    expect(queue.given.slice(4)).toEqual([pending]);
    const noted = await Array.fromAsync(listUnsettled(contacts));
    expect(noted.map(({ what }) => what)).toEqual([pending.what, taken.what]);
    expect(await findClaim(contacts, taken)).toMatchObject({ state: 'UNKNOWN' });
  });

  it('is given no invitation of a wave whose mail is paused, until it is resumed', async () => {
    await addLive();
    await addMailbox(erfurt, 'erfurt@example.org');
    const failing = {
      ...calendar,
      queue: { ...calendar.queue, send: () => Promise.reject('full') },
    };
    vi.spyOn(log, 'error').mockReturnValueOnce();
    await expect(tickAt('2027-01-12T08:00:00', failing)).rejects.toThrow('queueing');
    await setWave({ mailPaused: true });
    await claim(pending);
    await tickAt('2027-01-12T08:01:00');
    expect(calendar.queue.given).toEqual([pending]);
    await setWave({ mailPaused: undefined });
    await tickAt('2027-01-12T08:02:00');
    expect(calendar.queue.given).toHaveLength(2);
  });

  it('is given what was never resumed once the deadline is over, so that nothing waits for ever', async () => {
    await addLive();
    await addMailbox(erfurt, 'erfurt@example.org');
    const queue = { ...calendar.queue, send: () => Promise.reject('full') };
    vi.spyOn(log, 'error').mockReturnValueOnce();
    await expect(tickAt('2027-01-12T08:00:00', { ...calendar, queue })).rejects.toThrow('queueing');
    await setWave({ mailPaused: true });
    await tickAt('2027-02-22T23:59:00');
    const stages = () => calendar.queue.given.filter(({ what }) => what.startsWith('STAGE#'));
    expect(stages()).toEqual([]);
    await tickAt('2027-02-23T00:00:00');
    expect(stages()).toHaveLength(1);
  });
});

describe('a tick', () => {
  const expected = [
    'digest a@example.org ',
    'digest amt@example.org ',
    'reminder1 alle@example.org 051,052',
    'reminder1 jena@example.org 053',
  ];
  beforeEach(async () => {
    await addMailbox(erfurt, 'alle@example.org');
    await addMailbox(gera, 'alle@example.org');
    await addMailbox(jena, 'jena@example.org');
    await subscribe('a', undefined, { mailbox: 'a@example.org' });
  });
  const toldOf = async (wave: string) => {
    const all = (await claims()).filter(({ pk }) => pk === keys.messages(wave));
    expect(all).toHaveLength(expected.length);
    const queued = calendar.queue.given.filter((place) => place.wave === wave);
    return { all, queued: new Set(queued.map(({ what }) => what)).size };
  };

  it('that is killed anywhere is made good by the next one, and nothing is doubled', async () => {
    const { core, contacts } = calendar;
    vi.spyOn(log, 'error').mockReturnValue();
    let killed = 0;
    for (let isKilled = true; isKilled; killed += 1) {
      const id = `killed-${killed}`;
      await addLive({ id });
      const { client } = dyingTable(core, killed);
      const dying = { ...calendar, core: { ...core, client }, contacts: { ...contacts, client } };
      isKilled = await tickAt('2027-01-26T10:00:00', dying).then(
        () => false,
        () => true,
      );
      await tickAt('2027-01-26T10:00:10');
      expect((await toldOf(id)).queued).toBe(expected.length);
      await core.client.send(new DeleteCommand({ TableName: core.name, Key: keys.wave(id) }));
    }
    expect(killed).toBeGreaterThan(15);
    expect(new Set(await told())).toEqual(new Set(expected));
  });

  it('at the same time as others does what one does', async () => {
    await addLive();
    await Promise.all([1, 2, 3].map(() => tickAt('2027-01-26T10:00:00')));
    expect((await toldOf(live.id)).queued).toBe(expected.length);
    expect(await told()).toEqual(expected);
  });

  it('finds little to read where nothing is due', async () => {
    await addLive();
    await tickAt('2027-01-26T10:00:00');
    for (const { wave, what } of calendar.queue.waiting.splice(0)) {
      await moveClaim(calendar.contacts, { wave, what }, 'void');
    }
    const { client } = dyingTable(calendar.core, 4);
    const core = { ...calendar.core, client };
    await tickAt('2027-01-26T10:05:00', {
      ...calendar,
      core,
      contacts: { ...calendar.contacts, client },
    });
  });
});
