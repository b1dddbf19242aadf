import type { ObjectStore } from '../../analytics/lake/object-store.ts';

/** A store whose process is killed: the first `puts` writes happen, the next one does not. */
export function dyingAfter(store: ObjectStore, puts: number): ObjectStore {
  let left = puts;
  return {
    get: (key) => store.get(key),
    async put(key, ...rest) {
      if (left === 0) throw new Error('killed');
      left -= 1;
      return store.put(key, ...rest);
    },
  };
}

/** A store that tells which keys were written, and does what `before` says ahead of each write. */
export function watching(
  store: ObjectStore,
  before: (key: string) => Promise<void> = async () => {},
): ObjectStore & { written: string[] } {
  const written: string[] = [];
  return {
    written,
    get: (key) => store.get(key),
    async put(key, ...rest) {
      await before(key);
      const done = await store.put(key, ...rest);
      if (done) written.push(key);
      return done;
    },
  };
}
