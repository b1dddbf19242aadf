import { ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal, useServer } from './harness.ts';
import { listNaively, type Wanted } from './naive-listing.ts';
import { plain as Bucket } from './setup.ts';

const stand = useServer();

/** Odd on purpose: order by bytes differs from order by UTF-16, prefixes nest, slashes pile up. */
const keys = [
  ...['a', 'a/', 'a/b', 'a/b/c', 'a/b/d', 'a//b', 'a-b', 'ab', 'A', '/', '//', '../x', '.', ' '],
  ...['ä', 'ä/1', 'ä/2', '\ud7ff', '\ue000', '\uffee/x', '🌊', '🌊/1', '𐀀', 'z/🌊/y', 'z/\uff5e/y'],
  ...['100 %', 'x&y', '<x>', '"x"', '+', 'n\nl', 'c\u0001', 'a/b/c/d/e/f'],
];

const part = fc.constantFrom(
  '',
  'a',
  'a/',
  'a/b',
  '/',
  'ä',
  '🌊',
  '\ue000',
  'z/',
  'b',
  'zz',
  '\ufffd',
);

describe('ListObjectsV2', () => {
  it('tells the same as a naive listing, page by page, for any question', async () => {
    for (const Key of keys) {
      await stand.client.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
    }
    const question = fc.record({
      prefix: part,
      delimiter: fc.constantFrom('', '/', 'b', '//', '🌊'),
      startAfter: fc.oneof(part, fc.constantFrom(...keys)),
      pageSize: fc.integer({ min: 1, max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(question, async (wanted) => {
        expect(await listAllPages(stand.client, wanted)).toEqual(listNaively(keys, wanted));
      }),
      { numRuns: 40 },
    );
  });

  it('tells size, ETag and time of each object', async () => {
    const put = await stand.client.send(
      new PutObjectCommand({ Bucket, Key: 'told', Body: 'hello' }),
    );
    const list = await stand.client.send(new ListObjectsV2Command({ Bucket, Prefix: 'told' }));

    expect(list).toMatchObject({
      Name: Bucket,
      Prefix: 'told',
      KeyCount: 1,
      MaxKeys: 1000,
      IsTruncated: false,
      Contents: [{ Key: 'told', Size: 5, ETag: put.ETag, LastModified: expect.any(Date) }],
    });
  });

  it('gives nothing, and no next page, when asked for no keys', async () => {
    const list = await stand.client.send(new ListObjectsV2Command({ Bucket, MaxKeys: 0 }));

    expect(list).toMatchObject({ KeyCount: 0, IsTruncated: false });
  });

  it('refuses a continuation token that it did not give', async () => {
    const list = new ListObjectsV2Command({ Bucket, ContinuationToken: 'made-up' });

    expect(await refusal(() => stand.client.send(list))).toEqual({
      name: 'InvalidArgument',
      status: 400,
    });
  });
});

async function listAllPages(client: S3Client, wanted: Wanted): Promise<string[][]> {
  const pages: string[][] = [];
  let token: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({
        Bucket,
        EncodingType: 'url',
        Prefix: wanted.prefix,
        Delimiter: wanted.delimiter,
        StartAfter: wanted.startAfter,
        MaxKeys: wanted.pageSize,
        ContinuationToken: token,
      }),
    );
    const objects = page.Contents?.map(({ Key }) => Key) ?? [];
    const prefixes = page.CommonPrefixes?.map(({ Prefix }) => Prefix) ?? [];
    expect(page.KeyCount).toBe(objects.length + prefixes.length);
    pages.push([...objects, ...prefixes].map((name) => decodeURIComponent(name ?? '')));
    token = page.NextContinuationToken;
    expect(page.IsTruncated).toBe(token !== undefined);
  } while (token !== undefined);
  return pages;
}
