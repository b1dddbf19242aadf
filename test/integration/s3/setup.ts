import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type S3Server, startS3 } from '../../../infra/local/s3/server.ts';

export const credentials = { accessKeyId: 'test-key', secretAccessKey: 'test-secret' };
export const region = 'eu-central-1';
export const plain = 'plain';
// As buckets of Pegel are called: what functions may do there is known by the name.
export const versioned = 'versioned-lake';

export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'pegel-s3-'));
}

export function start(dir: string): Promise<S3Server> {
  return startS3({
    dir,
    port: 0,
    credentials,
    region,
    buckets: [
      { name: plain, versioning: false },
      { name: versioned, versioning: true },
    ],
  });
}
