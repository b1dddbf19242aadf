import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPointer } from '../../../analytics/lake/read-pointer.ts';
import { takeSnapshot } from '../../../functions/snapshot/take-snapshot.ts';
import { addQuestionnaire } from '../../../functions/store/questionnaires/questionnaires.ts';
import type { Table } from '../../../functions/store/table.ts';
import { addRegistry } from '../../../functions/store/waves/definitions.ts';
import { markDirty } from '../../../functions/store/waves/dirty.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { tableLoad } from '../../../infra/cli/table/load.ts';
import { tableSave } from '../../../infra/cli/table/save.ts';
import { InvalidFileError } from '../../../schemas/errors.ts';
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

const many = Array.from({ length: 60 }, (_, index) => ({ pk: 'a', sk: String(index), index }));
const special = { pk: 'b', sk: '1', set: new Set(['x', 'y']), deep: { list: [1.5, null, 'ä\n'] } };

describe('table save and table load', () => {
  it('make another table hold exactly what a table held, whatever was in it', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'items');
      const { core: from } = await stores.create();
      const { core: to } = await stores.create();
      await put(from, [...many, special]);
      await put(to, [
        { pk: 'a', sk: '1', index: 'changed since' },
        { pk: 'c', sk: 'new since' },
      ]);
      await tableSave.run([from.name, file], context);
      await tableLoad.run([to.name, file], context);
      expect(await contentOf(to)).toEqual(await contentOf(from));
      expect(printed.at(-1)).toContain('holds the 61 items');
      expect(printed.at(-1)).toContain('; 1 others were deleted');
      expect((await stat(file)).mode & 0o077).toBe(0);
    }));

  it('write nothing of a file that is not whole, and over no file that is there', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'items');
      const { core } = await stores.create();
      await put(core, many);
      await tableSave.run([core.name, file], context);
      await expect(tableSave.run([core.name, file], context)).rejects.toThrow(InvalidFileError);
      const half = (await readFile(file, 'utf8')).split('\n').slice(0, 30).join('\n');
      await writeFile(file, half);
      await put(core, [{ pk: 'd', sk: 'new since' }]);
      const before = await contentOf(core);
      await expect(tableLoad.run([core.name, file], context)).rejects.toThrow(InvalidFileError);
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

      await tableLoad.run([core.name, file], contextOf(own));
      await takeSnapshot(core, lake, wave.id, now);
      expect((await readPointer(lake, wave.id))?.pointer.snapshot).toBe(before);
    }));
});
