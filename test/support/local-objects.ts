import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { connectObjects } from '../../functions/store/objects.ts';
import { startS3 } from '../../infra/local/s3/server.ts';

/** Buckets that are made at the start, because the stand-in makes none later. */
const names = Array.from({ length: 64 }, (_, index) => `lake-${index}`);

/** Starts the stand-in for S3 in a folder of its own; `create` gives an empty store each time. */
export async function startObjectStores(): Promise<{
  create(): ObjectStore;
  close(): Promise<void>;
}> {
  const dir = await mkdtemp(join(tmpdir(), 'pegel-s3-'));
  const region = 'eu-central-1';
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test-secret' };
  const buckets = names.map((name) => ({ name, versioning: false }));
  const s3 = await startS3({ dir, port: 0, credentials, region, buckets });
  vi.stubEnv('AWS_ENDPOINT_URL_S3', s3.url);
  vi.stubEnv('AWS_REGION', region);
  vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
  const free = [...names];
  return {
    create() {
      const name = free.pop();
      if (name === undefined) throw new Error(`only ${names.length} stores`);
      return connectObjects(name);
    },
    async close() {
      vi.unstubAllEnvs();
      await s3.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
