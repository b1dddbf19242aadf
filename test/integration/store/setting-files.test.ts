import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchAudit } from '../../../functions/store/audit/audit-search.ts';
import {
  findSettingFile,
  readSettingFile,
  removeSettingFile,
  saveSettingFile,
} from '../../../functions/store/setting-files.ts';
import { startStores } from '../../support/stores.ts';

let stores: Awaited<ReturnType<typeof startStores>>;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());

const happened = { at: '2026-12-10T09:00:00Z', actor: 'staff', person: 'c-1' } as const;
const fileOf = (text: string) => ({
  name: `${text}.pptx`,
  mediaType: 'application/octet-stream',
  body: new TextEncoder().encode(text),
});

it('the file that was saved last counts, and an earlier one can still be read by who knows of it', async () => {
  const { core, lake } = await stores.create();
  expect(await readSettingFile(core, lake, 'slideTemplate')).toBeUndefined();
  const first = await saveSettingFile(core, lake, 'slideTemplate', fileOf('first'), happened);
  await saveSettingFile(core, lake, 'slideTemplate', fileOf('second'), happened);
  const read = await readSettingFile(core, lake, 'slideTemplate');
  expect(read).toMatchObject({ name: 'second.pptx', bytes: 6 });
  expect(new TextDecoder().decode(read?.body)).toBe('second');
  expect(await lake.get(`settings/slideTemplate/${first.sha256}`)).toBeDefined();
  expect(await findSettingFile(core, 'districtShapes')).toBeUndefined();
});

it('the same file saved twice is no error, and one that was removed counts no more, but stays', async () => {
  const { core, lake } = await stores.create();
  const map = await saveSettingFile(core, lake, 'districtShapes', fileOf('map'), happened);
  await saveSettingFile(core, lake, 'districtShapes', fileOf('map'), happened);
  await removeSettingFile(core, 'districtShapes', happened);
  await removeSettingFile(core, 'districtShapes', happened);
  expect(await readSettingFile(core, lake, 'districtShapes')).toBeUndefined();
  expect(await lake.get(`settings/districtShapes/${map.sha256}`)).toBeDefined();
  const entries = await Array.fromAsync(searchAudit(core, { person: 'c-1' }, '2026-12-10'));
  expect(entries.map(({ action }) => action).sort()).toEqual([
    ...['districtShapesRemoved', 'districtShapesRemoved'],
    ...['districtShapesSaved', 'districtShapesSaved'],
  ]);
});
