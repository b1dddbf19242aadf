import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addContact, listContacts, unitsOfMailbox } from '../../../functions/store/contacts.ts';
import { claimMessage } from '../../../functions/store/outbox.ts';
import type { Message } from '../../../schemas/message.ts';
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
const claim = (message: Message, minutes = 0) => {
  const { contacts, keyring } = harness.dependencies;
  return claimMessage(contacts, keyring, wave, message, now.add({ minutes }));
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

it('A lost link is asked for at most once in a quarter of an hour', async () => {
  const lost = { kind: 'lostLink', wave: wave.id, mailbox: 'verloren@example.org' } as const;
  expect(await claim(lost)).toBe(true);
  expect(await claim(lost, 14)).toBe(false);
  expect(await claim(lost, 15)).toBe(true);
  expect(await claim(lost, 16)).toBe(false);
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
