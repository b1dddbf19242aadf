import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { addContact, unitsOfMailbox } from '../../../functions/store/contacts/contacts.ts';
import { keys } from '../../../functions/store/keys.ts';
import { addItem, type Table, toItem } from '../../../functions/store/table.ts';
import { mendMailboxIndex } from '../../support/functions/retention.ts';
import { contentOf, startStores } from '../../support/stores.ts';

const all = { current: 'k2', k1: 'x'.repeat(32), k2: 'y'.repeat(32) };
const withoutLeaked = { current: 'k1', k1: 'x'.repeat(32) };
const erfurt = '160510000000';
const createdAt = '2026-01-01T09:00:00Z';

let stores: Awaited<ReturnType<typeof startStores>>;
let contacts: Table;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());
beforeEach(async () => {
  ({ contacts } = await stores.create());
  const made = { ars: erfurt, createdAt };
  await addContact(
    contacts,
    { ...all, current: 'k1' },
    { ...made, id: ulid(), mailbox: 'a@example.org' },
  );
  await addContact(contacts, all, { ...made, id: ulid(), mailbox: 'b@example.org' });
});

const unitsOf = (mailbox: string) => unitsOfMailbox(contacts, withoutLeaked, mailbox);

it('has contacts found by their mailboxes after the key was taken out under which they were', async () => {
  expect(await unitsOf('b@example.org')).toEqual([]);
  expect(await mendMailboxIndex(contacts, withoutLeaked)).toBe(1);
  expect(await unitsOf('b@example.org')).toEqual([erfurt]);
  expect(await unitsOf('a@example.org')).toEqual([erfurt]);
  expect([...(await contentOf(contacts)).keys()].join()).not.toContain('MAILBOX#k2');
});

it('before all others know that the key is gone, has all find every contact', async () => {
  await mendMailboxIndex(contacts, withoutLeaked);
  for (const keyring of [all, withoutLeaked]) {
    for (const mailbox of ['a@example.org', 'b@example.org']) {
      expect(await unitsOfMailbox(contacts, keyring, mailbox)).toEqual([erfurt]);
      const again = { ars: erfurt, createdAt, id: ulid(), mailbox };
      expect(await addContact(contacts, keyring, again)).toBe(false);
    }
  }
  // Who does not know it yet goes on writing under it, until the runbook mends again.
  await addContact(contacts, all, { ars: erfurt, createdAt, id: ulid(), mailbox: 'c@example.org' });
  expect(await mendMailboxIndex(contacts, withoutLeaked)).toBe(1);
  expect(await unitsOf('c@example.org')).toEqual([erfurt]);
});

it('changes nothing as long as all are found', async () => {
  const before = await contentOf(contacts);
  expect(await mendMailboxIndex(contacts, all)).toBe(0);
  expect(await contentOf(contacts)).toEqual(before);
});

it('waits while a file with contacts is being taken over', async () => {
  await addItem(contacts, toItem(keys.contactsImport, {}));
  expect(await mendMailboxIndex(contacts, withoutLeaked)).toBe(0);
  expect(await unitsOf('b@example.org')).toEqual([]);
});
