import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { type DistrictShapes, districtShapesSchema } from '../../schemas/district-shapes.ts';
import { readOnce } from './read-once.ts';
import { findSettingFile, readSettingFile, saveSettingFile } from './setting-files.ts';
import type { Table } from './table.ts';

/**
 * The outlines of the districts that count now; the same object as long as they are the same. Undefined if
 * nobody has brought any.
 */
export async function readDistrictShapes(
  core: Table,
  lake: ObjectStore,
): Promise<DistrictShapes | undefined> {
  const file = await findSettingFile(core, 'districtShapes');
  return file && readOnce(core, `district shapes ${file.sha256}`, () => readBody(core, lake));
}

async function readBody(core: Table, lake: ObjectStore): Promise<DistrictShapes | undefined> {
  const stored = await readSettingFile(core, lake, 'districtShapes');
  return stored && districtShapesSchema.parse(JSON.parse(new TextDecoder().decode(stored.body)));
}

/** Makes outlines those that count. */
export async function saveDistrictShapes(
  core: Table,
  lake: ObjectStore,
  name: string,
  shapes: DistrictShapes,
  happened: Parameters<typeof saveSettingFile>[4],
): Promise<void> {
  const body = new TextEncoder().encode(JSON.stringify(shapes));
  const file = { name, mediaType: 'application/json', body };
  await saveSettingFile(core, lake, 'districtShapes', file, happened);
}
