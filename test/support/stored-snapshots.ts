import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { lakeVersion } from '../../schemas/lake.ts';
import { fixedWaves, publishFixedWaves } from './fixed-snapshots.ts';
import { memoryObjects } from './memory-objects.ts';

const folder = join(import.meta.dirname, 'stored-snapshots');

/** The versions of the lake of which snapshots were stored, a folder each. */
export const storedVersions: string[] = (await readdir(folder)).sort();

/** The JSON of the fixed snapshots as a version of Pegel once wrote them, in a store. */
export async function storedSnapshots(version: string): Promise<ObjectStore> {
  const store = memoryObjects();
  const files = await readdir(join(folder, version), { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile())) {
    const path = join(file.parentPath, file.name);
    const key = path.slice(join(folder, version).length + 1);
    await store.put(key, await readFile(path), 'application/json', { absent: true });
  }
  return store;
}

/**
 * Stores the JSON of the last fixed wave as this version writes it, in a folder that is named after the
 * version of the lake. Run once a version, by `node test/support/stored-snapshots.ts`; never over an old one.
 */
async function storeSnapshots(): Promise<void> {
  const store = await publishFixedWaves();
  const last = fixedWaves.at(-1)?.id;
  for await (const { key } of store.list(`results/wave=${last}/`)) {
    const path = join(folder, `v${lakeVersion}`, key);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, (await store.get(key))?.body ?? '', { flag: 'wx' });
  }
}

if (import.meta.main) await storeSnapshots();
