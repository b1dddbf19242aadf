import { once } from 'node:events';
import { HeadObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { expect } from 'vitest';
import type { Crew } from './crash-crews/crew.ts';
import { connect, countTemporary } from './harness.ts';
import { plain, start, versioned } from './setup.ts';
import { spawnServer } from './spawn-server.ts';

/**
 * Lets crews write and kills the server in the middle, just after `count` writes were acknowledged.
 * Then starts another one on the same folder and lets the crews check what they find.
 */
export async function runCrashRound(
  dir: string,
  crews: readonly Crew[],
  count: number,
): Promise<void> {
  const { process: server, url } = await spawnServer(dir);
  const client = connect(url);
  let left = count;
  function acknowledge(): void {
    left -= 1;
    // A moment later, so that the others are anywhere in their writes.
    if (left === 0) setTimeout(() => server.kill('SIGKILL'), Math.random() * 20);
  }
  const working = crews.map((crew) => crew.work(client, acknowledge));
  await Promise.all([once(server, 'exit'), ...working]);
  client.destroy();

  const next = await start(dir);
  const reader = connect(next.url);
  for (const crew of crews) await crew.check(reader);
  for (const bucket of [plain, versioned]) {
    expect(await countTemporary(dir, bucket)).toBe(0);
    await expectTrueListing(reader, bucket);
  }
  reader.destroy();
  await next.close();
}

/** The listing, which is made anew at the start, tells of each object what the object does. */
async function expectTrueListing(client: S3Client, Bucket: string): Promise<void> {
  for await (const page of paginateListObjectsV2({ client, pageSize: 7 }, { Bucket })) {
    for (const { Key, Size, ETag } of page.Contents ?? []) {
      const head = await client.send(new HeadObjectCommand({ Bucket, Key }));
      expect({ Size: head.ContentLength, ETag: head.ETag }, Key).toEqual({ Size, ETag });
    }
  }
}
