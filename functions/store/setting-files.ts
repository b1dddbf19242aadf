import { createHash } from 'node:crypto';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import {
  type SettingFile,
  type SettingFileKind,
  settingFileSchema,
} from '../../schemas/setting-file.ts';
import { auditWrites, type Happened } from './audit/audit.ts';
import { keys } from './keys.ts';
import { getEntity, type Table, toItem } from './table.ts';
import { transact } from './transact.ts';

/** Which file of a kind counts now; undefined if there is none. */
export function findSettingFile(
  core: Table,
  kind: SettingFileKind,
): Promise<SettingFile | undefined> {
  return getEntity(core, keys.settingFile(kind), settingFileSchema);
}

/**
 * Reads the file of a kind that counts now.
 *
 * @returns undefined if there is none
 */
export async function readSettingFile(
  core: Table,
  lake: ObjectStore,
  kind: SettingFileKind,
): Promise<(SettingFile & { body: Uint8Array }) | undefined> {
  const found = await findSettingFile(core, kind);
  if (!found) return undefined;
  const stored = await lake.get(bodyKey(found));
  if (!stored) throw new Error(`The bucket lacks ${bodyKey(found)}`);
  return { ...found, body: stored.body };
}

/**
 * Makes a file the one of its kind that counts. Its bytes are written first and never changed, so that
 * whoever has read of an earlier file still finds it.
 */
export async function saveSettingFile(
  core: Table,
  lake: ObjectStore,
  kind: SettingFileKind,
  file: { name: string; mediaType: string; body: Uint8Array },
  happened: Happened,
): Promise<SettingFile> {
  const { name, mediaType, body } = file;
  const sha256 = createHash('sha256').update(body).digest('hex');
  const saved: SettingFile = { kind, sha256, bytes: body.length, name, savedAt: happened.at };
  await lake.put(bodyKey(saved), body, mediaType, { absent: true });
  await transact(core, [
    { Put: { Item: toItem(keys.settingFile(kind), saved) } },
    ...auditWrites({ ...happened, action: `${kind}Saved` }),
  ]);
  return saved;
}

/**
 * From now on no file of the kind counts; one that is not there is no error. Its bytes stay in the bucket, as
 * those of every earlier file do: a run that makes documents may be reading them.
 */
export async function removeSettingFile(
  core: Table,
  kind: SettingFileKind,
  happened: Happened,
): Promise<void> {
  await transact(core, [
    { Delete: { Key: keys.settingFile(kind) } },
    ...auditWrites({ ...happened, action: `${kind}Removed` }),
  ]);
}

const bodyKey = ({ kind, sha256 }: Pick<SettingFile, 'kind' | 'sha256'>) =>
  `settings/${kind}/${sha256}`;
