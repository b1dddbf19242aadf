import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { NotFoundError } from '../../schemas/errors.ts';

/**
 * Keeps an uploaded file until it is applied, for a day at most: files can hold personal data.
 *
 * @param by the id of who uploaded it: nobody else finds it
 * @returns names the file
 */
export async function keepUpload(
  uploads: ObjectStore,
  by: string,
  file: Uint8Array,
): Promise<string> {
  const id = ulid();
  await uploads.put(keyOfUpload(by, id), file, 'application/octet-stream', { absent: true });
  return id;
}

/** @throws NotFoundError if there is none, not any more, or it is somebody else's */
export async function readUpload(
  uploads: ObjectStore,
  by: string,
  id: string,
): Promise<Uint8Array> {
  const found = await uploads.get(keyOfUpload(by, id));
  if (!found) throw new NotFoundError(`There is no upload ${id}`);
  return found.body;
}

/**
 * Where an upload lies, or what belongs to it below it. The bucket's access log names keys, and keeps
 * them for longer than there is an upload: whose it was is not to be read there.
 */
export const keyOfUpload = (by: string, id: string) =>
  `${createHash('sha256').update(by).digest('base64url')}/${id}`;
