import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newGrant } from '../../../functions/domain/access/new-grant.ts';
import { placeOfMessage } from '../../../functions/domain/mail/message-place.ts';
import {
  messagesExpireAt,
  publicRequestExpiresAt,
} from '../../../functions/domain/retention/retention.ts';
import { log } from '../../../functions/platform/log.ts';
import { addCode, addGrant } from '../../../functions/store/access/grants.ts';
import { addShortCode } from '../../../functions/store/access/short-codes.ts';
import {
  addContact,
  listContacts,
  unitsOfMailbox,
} from '../../../functions/store/contacts/contacts.ts';
import { stageContacts } from '../../../functions/store/contacts/contacts-stage.ts';
import { addRequest } from '../../../functions/store/contacts/requests.ts';
import { keys } from '../../../functions/store/keys.ts';
import { claimLostLink, claimWrites } from '../../../functions/store/mail/claims.ts';
import { type Deletion, deleteCounted } from '../../../functions/store/retention/delete-counted.ts';
import { deleteDrafts } from '../../../functions/store/retention/draft-retention.ts';
import { addItem, type Table, toItem } from '../../../functions/store/table.ts';
import { transact } from '../../../functions/store/transact.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import type { Request } from '../../../schemas/request.ts';
import { defaultRetention, type Retention } from '../../../schemas/retention.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { auditEntries } from '../../support/audit-entries.ts';
import { dyingTable } from '../../support/dying.ts';
import { applyRetention } from '../../support/functions/retention.ts';
import { contentOf, startStores } from '../../support/stores.ts';
import { thueringen, wave } from '../../support/technik-status.ts';

let stores: Awaited<ReturnType<typeof startStores>>;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());

const keyring = { current: 'k2', k1: 'x'.repeat(32), k2: 'y'.repeat(32) };
const units = thueringen.districts.slice(0, 2).map(({ tile, ...unit }) => unit);
const [erfurt, gera] = ['160510000000', '160520000000'] as const;

/** A wave whose grace ends at the end of a day. */
const waveUntil = (id: string, opens: string, day: string): Wave => ({
  ...wave,
  id,
  status: 'CLOSED',
  calendar: {
    opens: `${opens}T08:00`,
    reminders: [],
    deadline: `${day}T12:00`,
    graceEnds: `${day}T23:59`,
  },
});
const first = waveUntil('first', '2026-01-10', '2026-02-10');
const second = waveUntil('second', '2026-07-10', '2026-08-10');
const midnight = (day: string) => Temporal.Instant.from(`${day}T00:00:00Z`);
const someday = Temporal.Instant.from('2026-01-15T09:00:00Z');

interface Tables {
  core: Table;
  contacts: Table;
}

/** Two waves with something of everything, as the product itself writes it. */
async function fill({ core, contacts }: Tables): Promise<void> {
  for (const one of [first, second]) {
    await addWave(
      core,
      one,
      units.map((unit) => ({ unit })),
    );
    const key = { wave: one.id, ars: erfurt };
    const given = { units: [erfurt, gera], scope: { kind: 'case' } as const };
    const grant = newGrant(one, { ...given, label: 'Frau Muster' }, someday, defaultRetention);
    await addGrant({ core, contacts }, grant, { actor: 'operator' });
    await addCode(contacts, keyring, grant);
    await addShortCode(contacts, keyring, grant);
    const savedAt = someday.toString();
    const draft = {
      section: 'meta',
      revision: 1,
      savedAt,
      answers: {},
      confirmed: [],
    };
    // What DynamoDB deletes by itself it may delete late: here, never.
    await addItem(core, toItem(keys.draft(key, 'meta'), draft, 9_999_999_999));
    await addItem(core, toItem(keys.approval(key), { required: true, v: 1 }, 9_999_999_999));
    const message = { kind: 'receipt', ...key, number: 1, mailbox: 'amt@example.org' } as const;
    const expiresAt = messagesExpireAt(one, defaultRetention);
    const place = placeOfMessage(message, keyring);
    await transact(core, claimWrites(contacts, place, message, someday, expiresAt));
    const asked: Request = {
      id: ulid(),
      kind: 'contact',
      state: 'PENDING',
      createdAt: savedAt,
      case: key,
      unit: 'Erfurt',
      mailbox: 'neu@example.org',
    };
    await addRequest(contacts, asked, expiresAt);
  }
  await claimLostLink(contacts, keyring, 'amt@example.org', true, someday);
  const request: Request = {
    id: ulid(),
    kind: 'contact',
    state: 'PENDING',
    createdAt: someday.toString(),
    unit: 'Erfurt',
    mailbox: 'ohne-link@example.org',
  };
  await addRequest(contacts, request, publicRequestExpiresAt(someday));
  await addContact(contacts, keyring, contactOf('alt@example.org', '2025-12-01T00:00:00Z'));
  await addContact(contacts, keyring, contactOf('neu@example.org', '2026-03-01T00:00:00Z'));
  // Written with the key before.
  const before = { ...keyring, current: 'k1' };
  await addContact(contacts, before, contactOf('aelter@example.org', '2025-12-01T00:00:00Z'));
}

const contactOf = (mailbox: string, createdAt: string) => ({
  id: ulid(),
  ars: erfurt,
  mailbox,
  name: 'Herr Beispiel',
  createdAt,
});

/** The last instant (exclusive) at which an item may be there, told by its key and nothing else. */
function naiveEnd(key: string, retention: Retention): Temporal.Instant | undefined {
  const later = (day: string, days: number) =>
    Temporal.ZonedDateTime.from(`${day}T23:59[Europe/Berlin]`)
      .toInstant()
      .add({ hours: 24 * days });
  const end = (days: number) => later(key.includes('second') ? '2026-08-10' : '2026-02-10', days);
  if (/^CASE#\w+#\d+ (DRAFT|APPROVAL)/.test(key)) return end(retention.draftDays);
  if (/^CASE#\w+#\d+ GRANT/.test(key)) return end(retention.accessCodeDays);
  if (/^(CASE#\w+#\d+ REQUEST|REQUESTS#\w|MSG#\w)/.test(key)) return end(retention.messageDays);
  if (key.startsWith('MSG#-')) return someday.add({ hours: 24 * 7 });
  if (key.startsWith('REQUESTS#-')) return someday.add({ hours: 24 * 180 });
  return undefined;
}

const keysIn = async ({ core, contacts }: Tables) =>
  [...(await contentOf(core)).keys(), ...(await contentOf(contacts)).keys()].filter(
    (key) => !/^AUDIT#| AUDIT#|DRAFTSGONE/.test(key),
  );

async function newTables(): Promise<Tables> {
  const { core, contacts } = await stores.create();
  await fill({ core, contacts });
  return { core, contacts };
}

describe('what has had its time', () => {
  it('is deleted exactly then, whatever the settings are', async () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => someday.add({ hours: 24 * days }));
    const settings = fc.record({
      draftDays: fc.integer({ min: 1, max: 120 }),
      accessCodeDays: fc.integer({ min: 1, max: 30 }),
      messageDays: fc.integer({ min: 1, max: 90 }),
    });
    await fc.assert(
      fc.asyncProperty(
        settings,
        fc.array(day, { minLength: 1, maxLength: 4 }),
        async (set, days) => {
          const retention = { ...defaultRetention, ...set };
          const tables = await newTables();
          let expected = await keysIn(tables);
          const judged = (key: string) => /^(CASE|MSG|REQUESTS)#/.test(key);
          for (const now of days.toSorted(Temporal.Instant.compare)) {
            await applyRetention({ ...tables, keyring }, retention, now);
            expected = expected.filter((key) => {
              const end = naiveEnd(key, retention);
              return !end || Temporal.Instant.compare(now, end) < 0;
            });
            expect((await keysIn(tables)).filter(judged).sort()).toEqual(
              expected.filter(judged).sort(),
            );
          }
        },
      ),
      { numRuns: process.env['PEGEL_TEST'] === 'long' ? 100 : 8 },
    );
  });

  it('includes the codes, by the calendar and the settings of now', async () => {
    const codes = async (tables: Tables) =>
      (await keysIn(tables)).filter((key) => /^(CODE|SHORT)#/.test(key)).length;
    const tables = await newTables();
    const shorter = { ...defaultRetention, accessCodeDays: 10 };
    await applyRetention({ ...tables, keyring }, shorter, midnight('2026-02-20'));
    expect(await codes(tables)).toBe(4);
    await applyRetention({ ...tables, keyring }, shorter, midnight('2026-02-21'));
    expect(await codes(tables)).toBe(2);
    await applyRetention({ ...tables, keyring }, defaultRetention, midnight('2026-09-09'));
    expect(await codes(tables)).toBe(2);
    await applyRetention({ ...tables, keyring }, defaultRetention, midnight('2026-09-10'));
    expect(await codes(tables)).toBe(0);
  });

  it('includes contacts after two waves in vain, with what finds them, under any key', async () => {
    const { core, contacts } = await newTables();
    const left = async () =>
      (await listContacts(contacts, erfurt)).map(({ mailbox }) => mailbox).sort();
    const all = await left();
    await applyRetention({ core, contacts, keyring }, defaultRetention, midnight('2026-09-01'));
    // Both waves are closed, and asked Erfurt after two of the contacts were made.
    expect(all).toHaveLength(3);
    expect(await left()).toEqual(['neu@example.org']);
    for (const mailbox of ['alt@example.org', 'aelter@example.org']) {
      expect(await unitsOfMailbox(contacts, keyring, mailbox)).toEqual([]);
    }
    expect(await unitsOfMailbox(contacts, keyring, 'neu@example.org')).toEqual([erfurt]);
  });

  it('but no contact while a file with contacts is being taken over', async () => {
    const { core, contacts } = await newTables();
    await addItem(contacts, toItem(keys.contactsImport, {}));
    await applyRetention({ core, contacts, keyring }, defaultRetention, midnight('2027-07-01'));
    expect(await listContacts(contacts, erfurt)).toHaveLength(3);
  });

  it('includes the drafts of a wave that was still planned when they were looked for', async () => {
    const { core, contacts } = await newTables();
    const now = midnight('2027-07-01');
    const drafts = async () =>
      [...(await contentOf(core)).keys()].filter((key) => /^CASE#first#\d+ DRAFT/.test(key)).length;
    const item = (one: Wave) => toItem(keys.wave(one.id), one);
    const put = (one: Wave) =>
      core.client.send(new PutCommand({ TableName: core.name, Item: item(one) }));
    const planned = { ...first, id: 'planned', status: 'SCHEDULED' } as const;
    await put(planned);
    // A wave of which nothing is left is noted by the next one.
    for (const _ of [1, 2]) {
      await applyRetention({ core, contacts, keyring }, defaultRetention, now);
    }
    expect(await drafts()).toBe(0);
    const noted = [...(await contentOf(core)).keys()].filter((key) => /DRAFTSGONE/.test(key));
    expect(noted.sort()).toEqual(['WAVE#first DRAFTSGONE', 'WAVE#second DRAFTSGONE']);
  });

  it('stays if it was saved or put forward again after it was read', async () => {
    const { core, contacts } = await newTables();
    const key = { wave: 'first', ars: erfurt };
    const put = (item: Record<string, unknown>) =>
      core.client.send(new PutCommand({ TableName: core.name, Item: item }));
    const drafts: Deletion[] = await Array.fromAsync(
      deleteDrafts(core, [first], defaultRetention, midnight('2027-07-01')),
    );
    expect(drafts).toHaveLength(2);
    const content = await contentOf(core);
    const draft = [...content].find(
      ([at]) => at.includes('CASE#first') && at.includes('DRAFT'),
    )?.[1];
    await put({ ...(draft as Record<string, unknown>), revision: 2 });
    const request = { id: ulid(), at: someday.toString() };
    await put(toItem(keys.approval(key), { required: true, request }, 9_999_999_999));
    const entry = { at: someday.toString(), actor: 'system', action: 'retentionApplied' } as const;
    expect((await deleteCounted(core, drafts, entry)).size).toBe(0);
    await applyRetention({ core, contacts, keyring }, defaultRetention, midnight('2027-07-01'));
    const left = [...(await contentOf(core)).keys()];
    expect(left.filter((at) => /^CASE#first#\d+ (DRAFT|APPROVAL)/.test(at))).toEqual([]);
  });

  it('but nothing that a file has staged until it is taken over; what is left of it afterwards goes', async () => {
    const { core, contacts } = await newTables();
    const later = midnight('2027-07-01');
    const stage = { job: ulid(), id: ulid(), contacts: 1 };
    const to = { ...contactOf('liste@example.org', '2026-01-01T00:00:00Z'), version: 0 };
    await stageContacts(contacts, keyring, stage, [{ kind: 'added', to }]);
    const staged = async () =>
      [...(await contentOf(contacts))].filter(([key]) => /STAGED/.test(key));
    expect((await staged()).map(([, item]) => item)).toMatchObject([
      { changes: [{ kind: 'added' }] },
    ]);
    expect(JSON.stringify(await staged())).not.toContain('expiresAt');
    await addItem(contacts, toItem(keys.contactsImport, {}));
    await applyRetention({ core, contacts, keyring }, defaultRetention, later);
    expect(await staged()).toHaveLength(1);
    const { client, name } = contacts;
    await client.send(new DeleteCommand({ TableName: name, Key: keys.contactsImport }));
    await applyRetention({ core, contacts, keyring }, defaultRetention, later);
    expect(await staged()).toEqual([]);
  });

  it('leaves counts in the audit, and nothing that tells of a person there or in the log', async () => {
    const tables = await newTables();
    const lines: unknown[] = [];
    const spies = (['info', 'warn', 'error'] as const).map((level) =>
      vi.spyOn(log, level).mockImplementation((...line) => void lines.push(line)),
    );
    const before = await keysIn(tables);
    const now = midnight('2027-07-01');
    const deleted = await applyRetention({ ...tables, keyring }, defaultRetention, now);
    for (const spy of spies) spy.mockRestore();
    const entries = (await auditEntries(tables.core)).filter(
      ({ action }) => action === 'retentionApplied',
    );
    const told = entries.map(({ to }) => to).join(' ');
    expect(told).toMatch(/^drafts=4 .*accessCodes=8/);
    expect(told).toContain('contacts=2');
    for (const { actor, person, ars, wave } of entries) {
      expect([actor, person, ars, wave]).toEqual(['system', undefined, undefined, undefined]);
    }
    expect(JSON.stringify([entries, lines])).not.toMatch(/example\.org|Muster|Beispiel|Erfurt/);
    const sum = [...deleted.values()].reduce((a, b) => a + b, 0);
    // A contact goes with its entry in the index.
    expect(before.length - (await keysIn(tables)).length).toBe(sum + 2);
    expect((await applyRetention({ ...tables, keyring }, defaultRetention, now)).size).toBe(0);
    const after = await auditEntries(tables.core);
    expect(after.filter(({ action }) => action === 'retentionApplied')).toEqual(entries);
  });
});

describe('a job that is killed', () => {
  it('is finished by the next one, and no deletion is uncounted or counted twice', async () => {
    const now = midnight('2027-07-01');
    const whole = await newTables();
    const counts = await applyRetention({ ...whole, keyring }, defaultRetention, now);
    const left = (await keysIn(whole)).map(withoutIds).sort();
    for (let requests = 0; ; requests++) {
      const tables = await newTables();
      const dying = {
        core: dyingTable(tables.core, requests),
        contacts: tables.contacts,
        keyring,
      };
      const isKilled = await applyRetention(dying, defaultRetention, now).then(
        () => false,
        (error: Error) => error.message === 'killed',
      );
      await applyRetention({ ...tables, keyring }, defaultRetention, now);
      expect((await keysIn(tables)).map(withoutIds).sort()).toEqual(left);
      expect(await countedIn(tables.core)).toEqual(counts);
      if (!isKilled) break;
    }
  });
});

/** What the audit says was deleted, added up. */
async function countedIn(core: Table): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { action, to = '' } of await auditEntries(core)) {
    if (action !== 'retentionApplied') continue;
    for (const part of to.split(' ')) {
      const [kind = '', count] = part.split('=');
      counts.set(kind, (counts.get(kind) ?? 0) + Number(count));
    }
  }
  return counts;
}

const withoutIds = (key: string) => key.replace(/[0-9A-HJKMNP-TV-Z]{26}/g, '*');
