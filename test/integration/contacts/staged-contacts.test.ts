import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { listContacts } from '../../../functions/store/contacts/contacts.ts';
import {
  type StagedChange,
  stageContacts as stageContactsItself,
  writeStaged as writeStagedItself,
} from '../../../functions/store/contacts/contacts-stage.ts';
import type { Table } from '../../../functions/store/table.ts';
import { auditEntries } from '../../support/audit-entries.ts';
import { dyingTable } from '../../support/dying.ts';
import { contentOf, startStores } from '../../support/stores.ts';
import { underSpec } from '../../support/under-spec/under-spec.ts';

const stageContacts = underSpec('jobs', stageContactsItself);
const writeStaged = underSpec('jobs', writeStagedItself);

const before = { current: 'k1', k1: 'a'.repeat(43), k2: 'b'.repeat(43) };
const after = { ...before, current: 'k2', k3: 'c'.repeat(43) };
const erfurt = '160510000000';
const createdAt = '2026-01-01T09:00:00Z';
const entry = { at: createdAt, person: 'anna' };
const changes: StagedChange[] = Array.from({ length: 60 }, (_, index) => ({
  kind: 'added',
  to: { id: ulid(), ars: erfurt, mailbox: `p${index}@example.org`, version: 0, createdAt },
}));

let stores: Awaited<ReturnType<typeof startStores>>;
let core: Table;
let contacts: Table;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());
beforeEach(async () => {
  ({ core, contacts } = await stores.create());
});

async function stage() {
  const made = { job: ulid(), id: ulid(), contacts: changes.length };
  await stageContacts(contacts, before, made, changes);
  return made;
}

async function expectAllWritten(): Promise<void> {
  expect(await listContacts(contacts, erfurt)).toHaveLength(changes.length);
  expect([...(await contentOf(contacts)).keys()].join()).not.toContain('STAGED');
  const entries = (await auditEntries(core)).filter(({ ars }) => ars === erfurt);
  const told = entries.map(({ to }) => Number(to?.replace('added=', '')));
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(changes.length);
}

it('what was staged before a key was added is written after it, and told of as it goes', async () => {
  const made = await stage();
  const written: number[] = [];
  await writeStaged({ core, contacts }, after, made, entry, async (count) => {
    written.push(count);
  });
  await expectAllWritten();
  expect(written).toEqual(written.toSorted((one, other) => one - other));
  expect(written.at(-1)).toBe(changes.length);
});

it('however often it is killed, and by whom it is taken up', async () => {
  const made = await stage();
  const keyrings = [after, before, { ...after, k4: 'd'.repeat(43) }];
  for (let round = 0, isDone = false; !isDone; round++) {
    // One reads what is left, one writes.
    const dying = dyingTable(contacts, 2);
    const keyring = keyrings[round % keyrings.length] ?? after;
    const written = writeStaged({ core, contacts: dying }, keyring, made, entry, async () => {});
    isDone = await written.then(
      () => true,
      (error: Error) => {
        expect(error.message).toBe('killed');
        return false;
      },
    );
  }
  await expectAllWritten();
});

it('by two at once, each change once', async () => {
  const made = await stage();
  const write = (keyring: typeof before) =>
    writeStaged({ core, contacts }, keyring, made, entry, async () => {});
  await Promise.all([write(before), write(after)]);
  await expectAllWritten();
});
