import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { actAsNobody } from './under-spec/under-spec.ts';

/** What a request to a store asks for. */
export type Request = keyof ObjectStore;

/** A store that does something ahead of each request, which may throw. */
export function interrupted(
  store: ObjectStore,
  before: (what: Request, key: string) => Promise<void>,
): ObjectStore {
  return {
    async get(key) {
      await actAsNobody(() => before('get', key));
      return store.get(key);
    },
    async getRange(key, ...range) {
      await actAsNobody(() => before('getRange', key));
      return store.getRange(key, ...range);
    },
    async head(key) {
      await actAsNobody(() => before('head', key));
      return store.head(key);
    },
    async put(key, ...rest) {
      await actAsNobody(() => before('put', key));
      return store.put(key, ...rest);
    },
    async *list(prefix) {
      await actAsNobody(() => before('list', prefix));
      yield* store.list(prefix);
    },
    async delete(key) {
      await actAsNobody(() => before('delete', key));
      await store.delete(key);
    },
  };
}

/**
 * A store whose process is killed: the first `requests` of some kinds happen, the next one does not.
 *
 * @param kinds those that count: writes, unless something else is said
 */
export function dyingAfter(
  store: ObjectStore,
  requests: number,
  kinds: readonly Request[] = ['put'],
): ObjectStore {
  let left = requests;
  return interrupted(store, async (what) => {
    if (!kinds.includes(what)) return;
    if (left === 0) throw new Error('killed');
    left -= 1;
  });
}

/** A store that tells which keys were written, and does what `before` says ahead of each write. */
export function watching(
  store: ObjectStore,
  before: (key: string) => Promise<void> = async () => {},
): ObjectStore & { written: string[] } {
  const written: string[] = [];
  const watched = interrupted(store, async (what, key) => {
    if (what === 'put') await before(key);
  });
  return {
    ...watched,
    written,
    async put(key, ...rest) {
      const done = await watched.put(key, ...rest);
      if (done) written.push(key);
      return done;
    },
  };
}

/** Replaces an object by other bytes, as nobody but a fault does. */
export async function overwrite(store: ObjectStore, key: string, body: Uint8Array): Promise<void> {
  const stored = await store.get(key);
  const isWritten = await store.put(key, body, 'application/octet-stream', {
    etag: stored?.etag ?? '',
  });
  if (!isWritten) throw new Error(`${key} was not overwritten`);
}
