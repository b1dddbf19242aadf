import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { readObject, refusal, useServer } from './harness.ts';
import { plain as Bucket } from './setup.ts';

const stand = useServer();

describe('an object', () => {
  it('comes back with its content, its headers and its metadata', async () => {
    const headers = {
      ContentType: 'text/csv; charset=utf-8',
      ContentEncoding: 'gzip',
      CacheControl: 'max-age=60',
      ContentDisposition: 'attachment; filename="a.csv"',
      Metadata: { wave: '2026-2', author: 'Kreis Gotha' },
    };
    const put = await stand.client.send(
      new PutObjectCommand({ Bucket, Key: 'kept', Body: 'hello', ...headers }),
    );
    const got = await stand.client.send(new GetObjectCommand({ Bucket, Key: 'kept' }));

    expect(await got.Body?.transformToString()).toBe('hello');
    expect(got).toMatchObject({ ...headers, ContentLength: 5, ETag: put.ETag });
    expect(got.ETag).toBe('"5d41402abc4b2a76b9719d911017c592"');
    expect(Math.abs(Date.now() - (got.LastModified?.getTime() ?? 0))).toBeLessThan(60_000);
  });

  it('that was sent as a stream is stored without its framing', async () => {
    const pieces = ['a'.repeat(70_000), 'b', 'c'.repeat(10_000)].map((text) => Buffer.from(text));
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    await stand.client.send(
      new PutObjectCommand({
        Bucket,
        Key: 'streamed',
        Body: Readable.from(pieces),
        ContentLength: length,
        ContentEncoding: 'gzip',
      }),
    );
    const got = await stand.client.send(new GetObjectCommand({ Bucket, Key: 'streamed' }));

    expect(await got.Body?.transformToString()).toBe(Buffer.concat(pieces).toString());
    expect(got.ContentEncoding).toBe('gzip');
  });

  it('may be empty', async () => {
    await stand.client.send(new PutObjectCommand({ Bucket, Key: 'empty', Body: '' }));

    expect(await readObject(stand.client, Bucket, 'empty')).toBe('');
  });

  it('has headers that HeadObject tells without its content', async () => {
    await stand.client.send(new PutObjectCommand({ Bucket, Key: 'head', Body: 'hello' }));
    const head = await stand.client.send(new HeadObjectCommand({ Bucket, Key: 'head' }));

    expect(head).toMatchObject({ ContentLength: 5, ContentType: 'application/octet-stream' });
  });

  it.each([
    'a',
    'a/b',
    'a/',
    '/leading',
    'double//slash',
    '../../etc/passwd',
    'a/./b/../c',
    'Größe & Maß/ÄÖÜ 100 %+.csv',
    'quotes\'"()*!~<>&;=?#',
    'emoji 🌊 and \uffee',
    'line\nbreak\tand\u0001control',
    `${'long/'.repeat(204)}abcd`,
  ])('may have the key %j', async (Key) => {
    await stand.client.send(new PutObjectCommand({ Bucket, Key, Body: `content of ${Key}` }));

    expect(await readObject(stand.client, Bucket, Key)).toBe(`content of ${Key}`);
  });

  it('cannot have a key of more than 1024 bytes', async () => {
    const put = new PutObjectCommand({ Bucket, Key: 'ü'.repeat(513), Body: 'x' });

    expect(await refusal(() => stand.client.send(put))).toEqual({
      name: 'KeyTooLongError',
      status: 400,
    });
  });

  it('that is overwritten while it is read is whole-old or whole-new', async () => {
    const Key = 'overwritten';
    const bodies = ['new', 'old'].map((text) => text.repeat(200_000));
    for (const Body of bodies) {
      await stand.client.send(new PutObjectCommand({ Bucket, Key, Body }));
    }
    const puts = [...bodies, ...bodies, ...bodies].map((Body) =>
      stand.client.send(new PutObjectCommand({ Bucket, Key, Body })),
    );
    const reads = Array.from({ length: 20 }, () => readObject(stand.client, Bucket, Key));
    await Promise.all(puts);

    for (const read of await Promise.all(reads)) expect(bodies.includes(read)).toBe(true);
  });

  it('that is not there is NoSuchKey, and NotFound for HeadObject', async () => {
    const get = () => stand.client.send(new GetObjectCommand({ Bucket, Key: 'absent' }));
    const head = () => stand.client.send(new HeadObjectCommand({ Bucket, Key: 'absent' }));

    expect(await refusal(get)).toEqual({ name: 'NoSuchKey', status: 404 });
    expect(await refusal(head)).toEqual({ name: 'NotFound', status: 404 });
  });
});

describe('a bucket', () => {
  it('is found by HeadBucket if it exists', async () => {
    const found = await stand.client.send(new HeadBucketCommand({ Bucket }));
    const absent = () => stand.client.send(new HeadBucketCommand({ Bucket: 'absent' }));

    expect(found.$metadata.httpStatusCode).toBe(200);
    expect(await refusal(absent)).toEqual({ name: 'NotFound', status: 404 });
  });

  it('that does not exist takes no objects', async () => {
    const put = new PutObjectCommand({ Bucket: 'absent', Key: 'x', Body: 'x' });

    expect(await refusal(() => stand.client.send(put))).toEqual({
      name: 'NoSuchBucket',
      status: 404,
    });
  });
});

describe('a copy', () => {
  it('has the content and the metadata of its source', async () => {
    const Key = 'source & ü';
    await stand.client.send(
      new PutObjectCommand({ Bucket, Key, Body: 'copied', Metadata: { a: 'b' } }),
    );
    const CopySource = `${Bucket}/${encodeURIComponent(Key)}`;
    const copy = await stand.client.send(
      new CopyObjectCommand({ Bucket, Key: 'copy', CopySource }),
    );
    const got = await stand.client.send(new GetObjectCommand({ Bucket, Key: 'copy' }));

    expect(await got.Body?.transformToString()).toBe('copied');
    expect(got).toMatchObject({ Metadata: { a: 'b' }, ETag: copy.CopyObjectResult?.ETag });
  });

  it('takes other metadata if told to replace them', async () => {
    await stand.client.send(
      new PutObjectCommand({ Bucket, Key: 'source', Body: 'copied', Metadata: { a: 'b' } }),
    );
    await stand.client.send(
      new CopyObjectCommand({
        Bucket,
        Key: 'copy',
        CopySource: `${Bucket}/source`,
        MetadataDirective: 'REPLACE',
        Metadata: { c: 'd' },
      }),
    );
    const head = await stand.client.send(new HeadObjectCommand({ Bucket, Key: 'copy' }));

    expect(head.Metadata).toEqual({ c: 'd' });
  });

  it('of what is not there is refused', async () => {
    const copy = new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/absent` });

    expect(await refusal(() => stand.client.send(copy))).toEqual({
      name: 'NoSuchKey',
      status: 404,
    });
  });
});

describe('a deletion', () => {
  it('removes the object, and may be repeated', async () => {
    const Key = 'deleted';
    await stand.client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
    await stand.client.send(new DeleteObjectCommand({ Bucket, Key }));
    await stand.client.send(new DeleteObjectCommand({ Bucket, Key }));

    expect(await refusal(() => readObject(stand.client, Bucket, Key))).toMatchObject({
      status: 404,
    });
  });

  it('may name many objects with odd keys', async () => {
    const keys = ['many/1', 'many/ü & <x>\r', 'many/\u0001'];
    for (const Key of keys) {
      await stand.client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
    }
    const Objects = keys.map((Key) => ({ Key }));
    const result = await stand.client.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects } }),
    );

    expect(result.Deleted).toEqual(Objects);
    for (const Key of keys) {
      expect(await refusal(() => readObject(stand.client, Bucket, Key))).toMatchObject({
        status: 404,
      });
    }
  });
});
