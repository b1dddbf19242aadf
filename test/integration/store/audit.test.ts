import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditSearch } from '../../../functions/domain/audit/audit-search.ts';
import { auditWrites } from '../../../functions/store/audit/audit.ts';
import { searchAudit } from '../../../functions/store/audit/audit-search.ts';
import type { Table } from '../../../functions/store/table.ts';
import { transact, type Write } from '../../../functions/store/transact.ts';
import { type AuditEntry, auditActions } from '../../../schemas/audit.ts';
import { contentOf, startStores } from '../../support/stores.ts';

let stores: Awaited<ReturnType<typeof startStores>>;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());

type Happening = Omit<AuditEntry, 'id'>;
const today = '2026-12-10';
const happening: Happening = {
  at: '2026-12-10T09:00:00Z',
  actor: 'staff',
  person: 'c-1',
  action: 'responseAccepted',
  wave: 'w1',
  ars: '160510000000',
};

async function tell(core: Table, ...all: Happening[]): Promise<void> {
  for (const one of all) await transact(core, auditWrites(one));
}

async function find(core: Table, search: AuditSearch): Promise<AuditEntry[]> {
  return Array.fromAsync(searchAudit(core, search, today));
}

describe('the audit', () => {
  it('is found by case, person and day, and by all that is said together', async () => {
    const { core } = await stores.create();
    const times = ['2026-12-01', '2026-12-08', '2026-12-09', today].map(
      (day) => `${day}T09:00:00Z`,
    );
    const arbitrary: fc.Arbitrary<Happening> = fc
      .record({
        at: fc.constantFrom(...times),
        actor: fc.constantFrom('staff' as const, 'respondent' as const),
        action: fc.constantFrom(...auditActions.slice(0, 4)),
        wave: fc.constantFrom('w1', 'w2'),
        ars: fc.constantFrom('160510000000', '160520000000'),
        person: fc.constantFrom('c-1', 'c-2'),
      })
      .map(({ person, ...rest }) => (rest.actor === 'staff' ? { ...rest, person } : rest));
    const told = fc.sample(arbitrary, 60);
    await tell(core, ...told);
    const searches = fc.record(
      {
        from: fc.constantFrom('2026-11-30', '2026-12-01', '2026-12-09'),
        to: fc.constantFrom('2026-12-08', '2026-12-09', today),
        wave: fc.constantFrom('w1', 'w2'),
        ars: fc.constantFrom('160510000000', '160520000000'),
        person: fc.constantFrom('c-1', 'c-2'),
        action: fc.constantFrom(...auditActions.slice(0, 4)),
      },
      { requiredKeys: ['from'] },
    );
    await fc.assert(
      fc.asyncProperty(searches, async (search) => {
        const { from, to = today, ...fields } = search;
        const wanted = told.filter(
          (one) =>
            one.at.slice(0, 10) >= from &&
            one.at.slice(0, 10) <= to &&
            Object.entries(fields).every(([name, value]) => one[name as 'wave'] === value),
        );
        const found = await find(core, search);
        const strip = ({ id, ...rest }: AuditEntry) =>
          JSON.stringify(rest, Object.keys(rest).sort());
        const expected = wanted.map((one) => JSON.stringify(one, Object.keys(one).sort()));
        expect(found.map(strip).toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it('is read page by page over a long partition, each entry once, the latest first', async () => {
    const { core } = await stores.create();
    const all = Array.from({ length: 450 }, (_, index) => ({ ...happening, to: String(index) }));
    await tell(core, ...all);
    const pages: AuditEntry[] = [];
    for (;;) {
      const last = pages.at(-1);
      const cursor = last && { day: last.at.slice(0, 10), id: last.id };
      let count = 0;
      for await (const entry of searchAudit(core, {}, today, cursor)) {
        pages.push(entry);
        if (++count === 70) break;
      }
      if (count < 70) break;
    }
    expect(pages.map(({ to }) => Number(to))).toEqual(all.map((_, index) => 449 - index));
  });

  it('knows the day in Berlin, an hour ahead', async () => {
    const { core } = await stores.create();
    await tell(core, { ...happening, at: '2026-12-08T23:30:00Z' });
    expect(await find(core, { from: '2026-12-08', to: '2026-12-08' })).toEqual([]);
    expect(await find(core, { from: '2026-12-09', to: '2026-12-09' })).toHaveLength(1);
  });
});

describe('an entry', () => {
  it('is never changed, overwritten or deleted, whatever a step tries', async () => {
    const { core } = await stores.create();
    const writes = auditWrites(happening);
    await transact(core, writes);
    const before = await contentOf(core);
    expect(await transact(core, writes)).not.toEqual([]);
    for (const write of writes) {
      if (!('Put' in write)) throw new TypeError('entries are put');
      const { pk, sk } = write.Put.Item as { pk: string; sk: string };
      const Key = { pk, sk };
      const attempts: Write[] = [
        { Put: { Item: { ...Key, action: 'other' } } },
        { Update: { Key, UpdateExpression: 'REMOVE person' } },
        { Delete: { Key } },
      ];
      for (const attempt of attempts) {
        await expect(transact(core, [attempt])).rejects.toThrow('only ever added');
      }
    }
    expect(await contentOf(core)).toEqual(before);
  });

  it('is made in one place only, and nothing outside the store writes at all', async () => {
    const names = await readdir('functions', { recursive: true });
    const sources = names.filter((name) => /\.tsx?$/.test(name));
    const read = async (name: string) => ({
      name,
      text: await readFile(join('functions', name), 'utf8'),
    });
    const files = await Promise.all(sources.map(read));
    const having = (pattern: RegExp) =>
      files.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
    expect(having(/keys\.audit(Of|By)/)).toEqual(
      expect.arrayContaining(['store/audit/audit.ts', 'store/audit/audit-log.ts']),
    );
    expect(having(/keys\.audit(Of|By)/)).toHaveLength(2);
    // Single writes go past the check of transactions: none is of an entry.
    const single = having(/new (Put|Update|Delete|BatchWrite)Command\(/);
    expect(single.filter((name) => !name.startsWith('store/'))).toEqual([]);
    const auditing = files.filter(({ name }) => single.includes(name));
    for (const { text } of auditing) expect(text).not.toMatch(/auditEntrySchema|AUDIT#/);
  });
});
