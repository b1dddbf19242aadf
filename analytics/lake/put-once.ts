import type { ObjectStore } from './object-store.ts';

/**
 * Writes an object that never changes. Where it is there already with the same bytes, nothing is
 * left to do: an earlier run, or another one at the same time, has written it.
 *
 * @throws Error if the object is there with other bytes
 */
export async function putOnce(
  store: ObjectStore,
  key: string,
  body: Uint8Array,
  contentType: string,
): Promise<void> {
  while (!(await store.put(key, body, contentType, { absent: true }))) {
    const stored = await store.get(key);
    // S3 may refuse a write because of another one that is under way, and may yet fail: try again.
    if (!stored) continue;
    if (Buffer.compare(stored.body, body) === 0) return;
    throw new Error(`${key} is there already with other content`);
  }
}
