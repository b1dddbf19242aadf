import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { once } from '../../schemas/once.ts';

/** S3's client takes as long to load as a page: it is, when an object is needed first. */
const s3 = () => import('./s3-objects.ts');

/** The object store of a bucket, at the endpoint of the environment. */
export function connectObjects(bucket: string): ObjectStore {
  const opened = once(async () => (await s3()).openBucket(bucket));
  return {
    get: async (...of) => (await opened()).get(...of),
    getRange: async (...of) => (await opened()).getRange(...of),
    head: async (...of) => (await opened()).head(...of),
    put: async (...of) => (await opened()).put(...of),
    async *list(prefix) {
      yield* (await opened()).list(prefix);
    },
    delete: async (...of) => (await opened()).delete(...of),
  };
}

/**
 * Makes addresses at which a browser gets an object of a bucket directly, for five minutes: what is larger
 * than an answer of Lambda may be.
 *
 * @returns gives the address of a key; the browser saves what is there as `disposition` says
 */
export function connectDownloads(
  bucket: string,
): (key: string, disposition: string) => Promise<string> {
  const opened = once(async () => (await s3()).openDownloads(bucket));
  return async (...of) => (await opened())(...of);
}
