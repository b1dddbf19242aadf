import { SnapshotError, type SnapshotPlace } from '../../schemas/errors.ts';
import type { ObjectStore } from './object-store.ts';

/**
 * Writes an object that never changes. Where it is there already with the same bytes, nothing is
 * left to do: an earlier run, or another one at the same time, has written it.
 *
 * @returns false if it was there already
 * @throws SnapshotError if the object is there with other bytes, or the store does not take it
 */
export async function putOnce(
  store: ObjectStore,
  place: SnapshotPlace,
  body: Uint8Array,
  contentType: string,
): Promise<boolean> {
  const key = place.file;
  const put = () => store.put(key, body, contentType, { absent: true });
  while (!(await writing(place, put))) {
    const stored = await store.get(key);
    // S3 may refuse a write because of another one that is under way, and may yet fail: try again.
    if (!stored) continue;
    if (Buffer.compare(stored.body, body) === 0) return false;
    const cause = new Error('it is there already with other content');
    throw new SnapshotError('damaged', place, { cause });
  }
  return true;
}

/**
 * Lets a write happen.
 *
 * @throws SnapshotError with the reason `notWritable` if the store does not take it
 */
export async function writing<Result>(
  place: SnapshotPlace,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (cause) {
    throw new SnapshotError('notWritable', place, { cause });
  }
}
