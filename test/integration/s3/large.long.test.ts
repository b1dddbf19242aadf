import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { connect } from './harness.ts';
import { plain as Bucket, makeFolder } from './setup.ts';
import { readPeakMemory, spawnServer } from './spawn-server.ts';

it('An object of 500 MiB passes through without being held in memory', async () => {
  const dir = await makeFolder();
  const server = await spawnServer(dir);
  const client = connect(server.url);
  const piece = Buffer.alloc(1024 * 1024, 'x');
  const ContentLength = 500 * piece.length;
  const Body = Readable.from(Array.from({ length: 500 }, () => piece));
  await client.send(new PutObjectCommand({ Bucket, Key: 'large', Body, ContentLength }));
  const got = await client.send(new GetObjectCommand({ Bucket, Key: 'large' }));
  let size = 0;
  for await (const chunk of got.Body as Readable) size += chunk.length;
  const peak = await readPeakMemory(server.process);
  client.destroy();
  server.process.kill();
  await once(server.process, 'exit');
  await rm(dir, { recursive: true });

  expect(size).toBe(ContentLength);
  expect(peak * 1024).toBeLessThan(ContentLength / 2);
});
