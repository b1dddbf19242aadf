import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { placeOfMessage } from '../../../functions/domain/mail/message-place.ts';
import { messagesExpireAt } from '../../../functions/domain/retention/retention.ts';
import {
  addContact,
  listContacts,
  unitsOfMailbox,
} from '../../../functions/store/contacts/contacts.ts';
import { claimLostLink, claimWrites } from '../../../functions/store/mail/claims.ts';
import { transact } from '../../../functions/store/transact.ts';
import { defaultRetention } from '../../../schemas/retention.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { contentOf } from '../../support/stores.ts';
import { wave } from '../../support/technik-status.ts';

let harness: RespondHarness;
beforeAll(async () => {
  harness = await startRespondHarness();
});
afterAll(() => harness.close());

const [erfurt, gera] = ['160510000000', '160520000000'] as const;
const now = Temporal.Instant.from('2026-12-10T09:00:00Z');
const claim = async (message: Parameters<typeof placeOfMessage>[0]) => {
  const { core, contacts, keyring } = harness.dependencies;
  const expiresAt = messagesExpireAt(wave, defaultRetention);
  const place = placeOfMessage(message, keyring);
  const failed = await transact(core, claimWrites(contacts, place, message, now, expiresAt));
  return failed.length === 0;
};

it('A message is claimed once, however often and however it is asked for at once', async () => {
  const receipt = { kind: 'receipt', wave: wave.id, ars: erfurt, number: 1 } as const;
  const asked = ['amt@example.org', 'Amt@Example.ORG'].flatMap((mailbox) =>
    Array.from({ length: 5 }, () => claim({ ...receipt, mailbox })),
  );
  expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
  expect(await claim({ ...receipt, number: 2, mailbox: 'amt@example.org' })).toBe(true);
  expect(await claim({ ...receipt, mailbox: 'anderes-amt@example.org' })).toBe(true);
  const returned = { kind: 'returned', wave: wave.id, ars: erfurt, version: 7 } as const;
  expect([await claim(returned), await claim(returned)]).toEqual([true, false]);
});

it('A lost link is claimed once in a quarter of an hour', async () => {
  const { contacts, keyring } = harness.dependencies;
  const claimAt = async (minutes: number) => {
    const time = now.add({ minutes });
    await claimLostLink(contacts, keyring, 'verloren@example.org', true, time);
    const items = [...(await contentOf(contacts)).values()] as { sk: string; createdAt: string }[];
    return items.flatMap(({ sk, createdAt }) =>
      sk.startsWith('LOSTLINK') ? [createdAt.slice(11, 16)] : [],
    );
  };
  expect(await claimAt(0)).toEqual(['09:00']);
  expect(await claimAt(14)).toEqual(['09:00']);
  expect(await claimAt(15)).toEqual(['09:00', '09:15']);
  expect(await claimAt(16)).toEqual(['09:00', '09:15']);
});

it('A mailbox answers for the units that have it as a contact, with an older key, too', async () => {
  const { contacts, keyring } = harness.dependencies;
  const mailbox = 'Poststelle@Example.org';
  const contact = (ars: string) => ({
    id: ulid(),
    ars,
    mailbox,
    createdAt: '2026-12-10T09:00:00Z',
  });
  expect(await addContact(contacts, keyring, contact(erfurt))).toBe(true);
  expect(await addContact(contacts, keyring, contact(erfurt))).toBe(false);
  const newer = { ...keyring, current: 'k2', k2: 'a-newer-key-of-32-bytes-or-more' };
  expect(await addContact(contacts, newer, contact(gera))).toBe(true);
  expect(await unitsOfMailbox(contacts, newer, 'poststelle@example.org')).toEqual([gera, erfurt]);
  expect(await unitsOfMailbox(contacts, newer, 'niemand@example.org')).toEqual([]);
  expect((await listContacts(contacts, erfurt)).map((one) => one.mailbox)).toEqual([mailbox]);
});

it('Keys of what is personal tell no address', async () => {
  const items = await contentOf(harness.dependencies.contacts);
  expect(items.size).toBeGreaterThan(5);
  expect([...items.keys()].join().toLowerCase()).not.toContain('example.org');
});
