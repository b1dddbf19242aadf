import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { expect } from 'vitest';
import { connect, countTemporary } from './harness.ts';
import { plain, start, versioned } from './setup.ts';
import { spawnServer } from './spawn-server.ts';

const buckets = [plain, versioned];

/** The number of the last put of each `bucket/key` that the server acknowledged. */
export type Acknowledged = Map<string, number>;

/**
 * Lets 12 writers overwrite their keys and kills the server in the middle, just after `count` puts
 * were acknowledged. Then starts another one on the same folder and checks that nothing acknowledged
 * is missing or broken.
 */
export async function runCrashRound(
  dir: string,
  acknowledged: Acknowledged,
  count: number,
): Promise<void> {
  const { process: server, url } = await spawnServer(dir);
  const client = connect(url);
  let left = count;
  function acknowledge(name: string, number: number): void {
    acknowledged.set(name, number);
    left -= 1;
    // A moment later, so that the others are anywhere in their puts.
    if (left === 0) setTimeout(() => server.kill('SIGKILL'), Math.random() * 20);
  }
  const writers = Array.from({ length: 12 }, async (_, writer) => {
    const Bucket = buckets[writer % buckets.length] ?? plain;
    for (let turn = 0; ; turn += 1) {
      const Key = `writer/${writer}/${turn % 5}`;
      const name = `${Bucket}/${Key}`;
      const number = (acknowledged.get(name) ?? 0) + 1;
      if (!(await put(client, Bucket, Key, number))) return;
      acknowledge(name, number);
    }
  });
  await Promise.all([once(server, 'exit'), ...writers]);
  client.destroy();
  await expectAllThere(dir, acknowledged);
}

/** Puts an object that tells its number and the hash of its content; false if the server died. */
async function put(client: S3Client, Bucket: string, Key: string, number: number) {
  const content = randomBytes(1 + Math.floor(Math.random() * 300_000));
  const Metadata = { number: String(number), hash: hash(content) };
  const streamed = { Body: Readable.from([content]), ContentLength: content.length };
  const body = number % 2 === 0 ? { Body: content } : streamed;
  return client.send(new PutObjectCommand({ Bucket, Key, Metadata, ...body })).then(
    () => true,
    () => false,
  );
}

async function expectAllThere(dir: string, acknowledged: Acknowledged): Promise<void> {
  const server = await start(dir);
  const client = connect(server.url);
  const found: Acknowledged = new Map();
  for (const Bucket of buckets) {
    expect(await countTemporary(dir, Bucket)).toBe(0);
    for await (const page of paginateListObjectsV2({ client, pageSize: 7 }, { Bucket })) {
      for (const { Key, Size } of page.Contents ?? []) {
        const got = await client.send(new GetObjectCommand({ Bucket, Key }));
        const content = (await got.Body?.transformToByteArray()) ?? new Uint8Array();
        expect(content.length).toBe(Size);
        expect(hash(content)).toBe(got.Metadata?.['hash']);
        found.set(`${Bucket}/${Key}`, Number(got.Metadata?.['number']));
      }
    }
  }
  client.destroy();
  await server.close();
  for (const [name, number] of acknowledged) {
    // The put that was under way may have become visible, though nobody was told so.
    expect([number, number + 1], name).toContain(found.get(name));
  }
  for (const [name, number] of found) acknowledged.set(name, number);
}

function hash(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
