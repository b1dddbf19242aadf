import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { expect } from 'vitest';
import { plain, versioned } from '../setup.ts';
import { type Crew, describe, readNumber, unlessGone } from './crew.ts';

/** Writers overwrite keys of their own: of each key the last acknowledged object counts. */
export function overwriters(count: number): Crew {
  const writers = Array.from({ length: count }, (_, writer) =>
    Array.from({ length: 5 }, (_, i) => ({
      bucket: writer % 2 === 0 ? plain : versioned,
      key: `writer/${writer}/${i}`,
      acknowledged: 0,
    })),
  );
  return {
    async work(client, acknowledge) {
      const working = writers.map(async (objects) => {
        for (;;) {
          for (const object of objects) {
            const number = object.acknowledged + 1;
            if (!(await unlessGone(put(client, object.bucket, object.key, number)))) return;
            object.acknowledged = number;
            acknowledge();
          }
        }
      });
      await Promise.all(working);
    },
    async check(client) {
      for (const object of writers.flat()) {
        const { bucket, key, acknowledged } = object;
        object.acknowledged = await readNumber(client, bucket, key);
        // The put that was under way may have become visible, though nobody was told so.
        expect([acknowledged, acknowledged + 1], key).toContain(object.acknowledged);
      }
    },
  };
}

function put(client: S3Client, Bucket: string, Key: string, number: number) {
  const content = randomBytes(1 + Math.floor(Math.random() * 300_000));
  const Metadata = describe(number, content);
  const streamed = { Body: Readable.from([content]), ContentLength: content.length };
  const body = number % 2 === 0 ? { Body: content } : streamed;
  return client.send(new PutObjectCommand({ Bucket, Key, Metadata, ...body }));
}
