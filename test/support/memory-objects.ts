import { createHash } from 'node:crypto';
import { crc32Of } from '../../analytics/lake/mend-snapshot.ts';
import type { ObjectStore, StoredObject } from '../../analytics/lake/object-store.ts';

/**
 * A store in memory, for tests that go through every order of hundreds of requests. That it answers as
 * the stand-in of S3 does is tested with the protocol of snapshots.
 */
export function memoryObjects(clock: () => Date = () => new Date()): ObjectStore {
  const objects = new Map<string, StoredObject & { modifiedAt: Date }>();
  return {
    async get(key) {
      const found = objects.get(key);
      return found && { body: found.body, etag: found.etag };
    },
    async getRange(key, start, end) {
      return objects.get(key)?.body.slice(start, end);
    },
    async head(key) {
      const found = objects.get(key);
      if (!found) return undefined;
      const { body, etag } = found;
      return { bytes: body.length, etag, crc32: crc32Of(body) };
    },
    async put(key, body, _contentType, condition) {
      const there = objects.get(key);
      const holds = 'absent' in condition ? !there : there?.etag === condition.etag;
      if (!holds) return false;
      const etag = `"${createHash('md5').update(body).digest('hex')}"`;
      objects.set(key, { body: Uint8Array.from(body), etag, modifiedAt: clock() });
      return true;
    },
    async *list(prefix) {
      for (const key of [...objects.keys()].sort()) {
        const { modifiedAt } = objects.get(key) ?? {};
        if (key.startsWith(prefix) && modifiedAt) yield { key, modifiedAt };
      }
    },
    async delete(key) {
      objects.delete(key);
    },
  };
}

/** A store in memory that holds what another one does. */
export async function copyOf(store: ObjectStore): Promise<ObjectStore> {
  const copy = memoryObjects();
  for await (const { key } of store.list('')) {
    const stored = await store.get(key);
    if (stored) await copy.put(key, stored.body, '', { absent: true });
  }
  return copy;
}
