import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPointer } from '../../../analytics/lake/read-pointer.ts';
import { newJob } from '../../../functions/domain/jobs/new-job.ts';
import { snapshotAge } from '../../../functions/snapshot/snapshot-age.ts';
import { takeSnapshot } from '../../../functions/snapshot/take-snapshot.ts';
import { beginJob, endJob, getJob, startJob } from '../../../functions/store/jobs.ts';
import { addQuestionnaire } from '../../../functions/store/questionnaires/questionnaires.ts';
import type { Table } from '../../../functions/store/table.ts';
import { addRegistry } from '../../../functions/store/waves/definitions.ts';
import { clearDirty, markDirty, readDirty } from '../../../functions/store/waves/dirty.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { readItemFile, writeItemFile } from '../../../infra/cli/table/item-file.ts';
import { tableLoad } from '../../../infra/cli/table/load.ts';
import { tableSave } from '../../../infra/cli/table/save.ts';
import { InvalidFileError } from '../../../schemas/errors.ts';
import { interrupted } from '../../../schemas/job.ts';
import { contentOf, startStores } from '../../support/stores.ts';
import { submitFor } from '../../support/submitted-case.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';
import { withFolder } from '../../support/with-folder.ts';

let stores: Awaited<ReturnType<typeof startStores>>;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());

const printed: string[] = [];
const contextOf = (own: Awaited<ReturnType<typeof stores.create>>) => ({
  ...context,
  connect: async () => ({ ...own, close: async () => undefined }),
});
const context = {
  connect: async () => ({ ...(await stores.create()), close: async () => undefined }),
  print: (line: string) => printed.push(line),
  progress: () => undefined,
};

async function put({ client, name }: Table, items: Record<string, unknown>[]): Promise<void> {
  for (const Item of items) await client.send(new PutCommand({ TableName: name, Item }));
}

const now = Temporal.Instant.from('2026-12-10T09:00:00Z');

/** A partition that only the core table has. */
const day = 'AUDIT#2026-12-10';
const many = Array.from({ length: 60 }, (_, index) => ({ pk: day, sk: String(index), index }));
const special = { pk: 'b', sk: '1', set: new Set(['x', 'y']), deep: { list: [1.5, null, 'ä\n'] } };

describe('table save and table load', () => {
  it('make another table hold exactly what a table held, whatever was in it', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'items');
      const { core: from } = await stores.create();
      const { core: to } = await stores.create();
      await put(from, [...many, special]);
      await put(to, [
        { pk: day, sk: '1', index: 'changed since' },
        { pk: 'c', sk: 'new since' },
      ]);
      await tableSave.run([from.name, file], context);
      await tableLoad.run([to.name, file, '--replace', '2'], context);
      expect(await contentOf(to)).toEqual(await contentOf(from));
      expect(printed.at(-1)).toContain('holds the 61 items');
      expect(printed.at(-1)).toContain('; 1 others were deleted');
      expect((await stat(file)).mode & 0o077).toBe(0);
    }));

  it('keep every text, whatever characters are in it', () =>
    withFolder((folder) => {
      const endOfLine = fc.constantFrom(
        '\u2028',
        '\u2029',
        '\u0085',
        '\r',
        '\n',
        '\r\n',
        '\v',
        '\f',
      );
      const text = fc.array(fc.oneof(endOfLine, fc.string({ unit: 'grapheme' })));
      let run = 0;
      return fc.assert(
        fc.asyncProperty(fc.array(text, { minLength: 1 }), async (texts) => {
          const file = join(folder, String(++run));
          const items = texts.map((parts, index) => ({
            pk: { S: day },
            sk: { S: String(index) },
            text: { S: parts.join('') },
          }));
          await writeItemFile(file, toAsync(items));
          expect(await Array.fromAsync(readItemFile(file))).toEqual(items);
        }),
        { numRuns: 100 },
      );
    }));

  it('say in the first line of the file of which table it is, and of how many items', () =>
    withFolder(async (folder) => {
      const own = await stores.create();
      await put(own.core, many);
      await put(own.contacts, [{ pk: 'SESSION#k1#a', sk: '-' }]);
      for (const [table, items] of [['core', 60] as const, ['contacts', 1] as const]) {
        const file = join(folder, table);
        await tableSave.run([own[table].name, file], context);
        const [first = ''] = (await readFile(file, 'utf8')).split('\n');
        expect(JSON.parse(first)).toEqual({ table, items });
      }
    }));

  it('refuse what is another table, also an empty one', () =>
    withFolder(async (folder) => {
      const [own, empty] = [await stores.create(), await stores.create()];
      await put(own.core, many);
      await put(own.contacts, [{ pk: 'SESSION#k1#a', sk: '-' }]);
      const files = { core: join(folder, 'core'), contacts: join(folder, 'contacts') };
      await tableSave.run([own.core.name, files.core], context);
      await tableSave.run([own.contacts.name, files.contacts], context);
      for (const [to, file] of [
        ...[
          [own.core, files.contacts] as const,
          [empty.core, files.contacts] as const,
          [own.contacts, files.core] as const,
          [empty.contacts, files.core] as const,
        ],
      ]) {
        const before = await contentOf(to);
        for (const args of [[], ['--replace', String(before.size)]]) {
          const load = tableLoad.run([to.name, file, ...args], context);
          await expect(load).rejects.toThrow(/The file is of the table (core|contacts)\./);
        }
        expect(await contentOf(to)).toEqual(before);
      }
    }));

  it('refuse a table that nobody has used, and a file without items', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'items');
      const { core } = await stores.create();
      await expect(tableSave.run([core.name, file], context)).rejects.toThrow('nobody has used it');
      expect(existsSync(file)).toBe(false);
      await put(core, many);
      for (const head of ['{"items":0}', '{"table":"core","items":0}', '']) {
        await writeFile(file, `${head}\n`);
        const load = tableLoad.run([core.name, file, '--replace', '60'], context);
        await expect(load).rejects.toThrow(InvalidFileError);
      }
      expect((await contentOf(core)).size).toBe(60);
    }));

  it('replace and delete nothing before its number was said', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'items');
      const [{ core: from }, { core: to }] = [await stores.create(), await stores.create()];
      await put(from, many);
      await put(to, [...many.slice(0, 3), { pk: day, sk: 'new since' }]);
      await tableSave.run([from.name, file], context);
      for (const args of [[], ['--replace', '3'], ['--replace', 'all']]) {
        await expect(tableLoad.run([to.name, file, ...args], context)).rejects.toThrow(
          'holds 4 items: 3 of them would be replaced, 1 deleted. If that is meant, say so: --replace 4',
        );
      }
      expect((await contentOf(to)).size).toBe(4);
    }));

  it('refuse bytes, which a line cannot hold, and leave no file', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'items');
      const { core } = await stores.create();
      await put(core, [{ pk: day, sk: '1', deep: { picture: new Uint8Array([1, 2, 3]) } }]);
      await expect(tableSave.run([core.name, file], context)).rejects.toThrow('is binary');
      expect(existsSync(file)).toBe(false);
    }));

  it('write nothing of a file that is not whole, and over no file that is there', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'items');
      const { core } = await stores.create();
      await put(core, many);
      await tableSave.run([core.name, file], context);
      await expect(tableSave.run([core.name, file], context)).rejects.toThrow(InvalidFileError);
      const whole = await readFile(file, 'utf8');
      await put(core, [{ pk: 'd', sk: 'new since' }]);
      const before = await contentOf(core);
      const halves = [
        whole.split('\n').slice(0, 30).join('\n'),
        whole.slice(0, -10),
        // So it looks while it is written.
        whole.replace(/^.*\n/, `${' '.repeat(80)}\n`),
      ];
      for (const half of halves) {
        await writeFile(file, half);
        const load = tableLoad.run([core.name, file, '--replace', '61'], context);
        await expect(load).rejects.toThrow(InvalidFileError);
      }
      await expect(tableLoad.run([core.name, `${file}-2`], context)).rejects.toThrow(
        InvalidFileError,
      );
      expect(await contentOf(core)).toEqual(before);
    }));

  it('bring the answers of an earlier time back so that figures follow', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'items');
      const own = await stores.create();
      const { core, lake } = own;
      const erfurt = thueringen.districts.slice(0, 1).map(({ tile, ...unit }) => ({ unit }));
      await addQuestionnaire(core, technikStatus);
      await addRegistry(core, thueringen);
      await addWave(core, wave, erfurt);
      await markDirty(core, wave.id);
      const before = (await takeSnapshot(core, lake, wave.id, now))?.snapshot;
      await tableSave.run([core.name, file], context);
      await submitFor(core, { wave: wave.id, ars: '160510000000' });
      for (let change = 0; change < 3; change++) await markDirty(core, wave.id);
      expect((await takeSnapshot(core, lake, wave.id, now))?.snapshot).not.toBe(before);

      const { size } = await contentOf(core);
      await tableLoad.run([core.name, file, '--replace', String(size)], contextOf(own));
      await takeSnapshot(core, lake, wave.id, now);
      expect((await readPointer(lake, wave.id))?.pointer.snapshot).toBe(before);
    }));

  it('have a wave snapshotted anew that was not changed since, and tell for how long it waits', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'items');
      const own = await stores.create();
      const { core, lake } = own;
      const erfurt = thueringen.districts.slice(0, 1).map(({ tile, ...unit }) => ({ unit }));
      await addQuestionnaire(core, technikStatus);
      await addRegistry(core, thueringen);
      await addWave(core, wave, erfurt);
      for (let change = 0; change < 3; change++) await markDirty(core, wave.id);
      await takeSnapshot(core, lake, wave.id, now);
      // More has changed here than the lake knows, and all of that counts as snapshotted.
      await markDirty(core, wave.id);
      const counter = await markDirty(core, wave.id);
      await clearDirty(core, wave.id, counter, now);
      await tableSave.run([core.name, file], context);
      const { size } = await contentOf(core);
      await tableLoad.run([core.name, file, '--replace', String(size)], contextOf(own));
      expect(await readDirty(core, wave.id)).toMatchObject({ counter: counter + 1, dirty: true });
      await setTimeout(10);
      expect(await snapshotAge(core, [wave])).toBeGreaterThan(0);
    }));

  it('end what was under way then: nothing would begin it again', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'items');
      const { core } = await stores.create();
      const job = newJob('openWave', { wave: wave.id }, undefined, now);
      await startJob(core, job);
      await beginJob(core, job.id);
      await tableSave.run([core.name, file], context);
      await endJob(core, job.id);
      await tableLoad.run([core.name, file, '--replace', '1'], context);
      expect(await getJob(core, job.id)).toMatchObject({ state: 'FAILED', failure: interrupted });
    }));
});

async function* toAsync<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
