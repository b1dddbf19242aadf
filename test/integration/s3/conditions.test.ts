import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { readObject, refusal, useServer } from './harness.ts';
import { plain, versioned } from './setup.ts';

const stand = useServer();
const writers = Array.from({ length: 20 }, (_, i) => `writer ${i}`);

function put(Bucket: string, Key: string, Body: string, conditions: object = {}) {
  return stand.client.send(new PutObjectCommand({ Bucket, Key, Body, ...conditions }));
}

describe.each([plain, versioned])('in the bucket %s', (Bucket) => {
  it('If-None-Match: * has exactly one winner among 20 concurrent writers', async () => {
    const outcomes = await Promise.allSettled(
      writers.map((body) => put(Bucket, 'race', body, { IfNoneMatch: '*' })),
    );
    const winners = writers.filter((_, i) => outcomes[i]?.status === 'fulfilled');
    const names = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason.name] : [],
    );

    expect(winners).toHaveLength(1);
    expect(names).toEqual(Array(19).fill('PreconditionFailed'));
    expect(await readObject(stand.client, Bucket, 'race')).toBe(winners[0]);
  });

  it('If-Match has exactly one winner among 20 writers who saw the same object', async () => {
    const { ETag: IfMatch } = await put(Bucket, 'swap', 'before');
    const outcomes = await Promise.allSettled(
      writers.map((body) => put(Bucket, 'swap', body, { IfMatch })),
    );
    const winners = writers.filter((_, i) => outcomes[i]?.status === 'fulfilled');

    expect(winners).toHaveLength(1);
    expect(await readObject(stand.client, Bucket, 'swap')).toBe(winners[0]);
  });

  it('a put with If-Match is refused when the ETag is another one', async () => {
    await put(Bucket, 'other', 'before');
    const late = () => put(Bucket, 'other', 'after', { IfMatch: '"0123"' });

    expect(await refusal(late)).toEqual({ name: 'PreconditionFailed', status: 412 });
    expect(await readObject(stand.client, Bucket, 'other')).toBe('before');
  });

  it('a put with If-Match is NoSuchKey when there is no object', async () => {
    const late = () => put(Bucket, 'absent', 'after', { IfMatch: '"0123"' });

    expect(await refusal(late)).toEqual({ name: 'NoSuchKey', status: 404 });
  });

  it('If-None-Match: * is fulfilled again after a deletion', async () => {
    await put(Bucket, 'again', 'one');
    await stand.client.send(new DeleteObjectCommand({ Bucket, Key: 'again' }));
    await put(Bucket, 'again', 'two', { IfNoneMatch: '*' });

    expect(await readObject(stand.client, Bucket, 'again')).toBe('two');
  });

  it('a deletion with If-Match is refused when the ETag is another one', async () => {
    await put(Bucket, 'stays', 'here');
    const remove = new DeleteObjectCommand({ Bucket, Key: 'stays', IfMatch: '"0123"' });

    expect(await refusal(() => stand.client.send(remove))).toMatchObject({ status: 412 });
    expect(await readObject(stand.client, Bucket, 'stays')).toBe('here');
  });

  it('the completion of a multipart upload follows the same conditions', async () => {
    const Key = 'completed';
    const { UploadId } = await stand.client.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    const { ETag } = await stand.client.send(
      new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: 'from parts' }),
    );
    const MultipartUpload = { Parts: [{ ETag, PartNumber: 1 }] };
    const complete = (conditions: object) =>
      stand.client.send(
        new CompleteMultipartUploadCommand({
          Bucket,
          Key,
          UploadId,
          MultipartUpload,
          ...conditions,
        }),
      );
    const absent = await refusal(() => complete({ IfMatch: '"0123"' }));
    const { ETag: first } = await put(Bucket, Key, 'before');
    const taken = await refusal(() => complete({ IfNoneMatch: '*' }));
    await complete({ IfMatch: first });

    expect(absent).toEqual({ name: 'NoSuchKey', status: 404 });
    expect(taken).toEqual({ name: 'PreconditionFailed', status: 412 });
    expect(await readObject(stand.client, Bucket, Key)).toBe('from parts');
  });
});

describe('a reader', () => {
  it('who has the object already gets 304', async () => {
    const { ETag } = await put(plain, 'read', 'x');
    const get = new GetObjectCommand({ Bucket: plain, Key: 'read', IfNoneMatch: ETag });

    expect(await refusal(() => stand.client.send(get))).toMatchObject({ status: 304 });
  });

  it('who wants another state of the object gets 412', async () => {
    await put(plain, 'read', 'x');
    const get = new GetObjectCommand({ Bucket: plain, Key: 'read', IfMatch: '"0123"' });

    expect(await refusal(() => stand.client.send(get))).toEqual({
      name: 'PreconditionFailed',
      status: 412,
    });
  });

  it('who wants just this state, or any but another one, gets it', async () => {
    const { ETag: IfMatch } = await put(plain, 'read', 'x');
    const got = await stand.client.send(
      new GetObjectCommand({ Bucket: plain, Key: 'read', IfMatch, IfNoneMatch: '"0123"' }),
    );

    expect(await got.Body?.transformToString()).toBe('x');
  });
});
