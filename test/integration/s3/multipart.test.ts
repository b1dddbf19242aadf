import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListPartsCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { connect, readObject, refusal, useServer } from './harness.ts';
import { plain as Bucket, start } from './setup.ts';

const stand = useServer();
const Key = 'multi/part';
const mebibyte = 1024 * 1024;
const large = Buffer.alloc(5 * mebibyte, 'a');

async function create(): Promise<string> {
  const command = new CreateMultipartUploadCommand({
    Bucket,
    Key,
    ContentType: 'text/plain',
    Metadata: { a: 'b' },
  });
  return (await stand.client.send(command)).UploadId ?? '';
}

async function upload(UploadId: string, PartNumber: number, Body: Buffer): Promise<CompletedPart> {
  const part = new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body });
  const { ETag, ChecksumCRC32 } = await stand.client.send(part);
  return { PartNumber, ETag, ChecksumCRC32 };
}

function complete(UploadId: string, Parts: CompletedPart[]) {
  const MultipartUpload = { Parts };
  return stand.client.send(
    new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload }),
  );
}

function listParts(UploadId: string) {
  return stand.client.send(new ListPartsCommand({ Bucket, Key, UploadId }));
}

describe('a multipart upload', () => {
  it('joins its parts in order, however they came', async () => {
    const id = await create();
    const end = await upload(id, 7, Buffer.from('the end'));
    const begin = await upload(id, 2, large);
    const done = await complete(id, [begin, end]);
    const get = new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' });
    const got = await stand.client.send(get);

    expect(done.ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    expect(got).toMatchObject({ ETag: done.ETag, ContentType: 'text/plain', Metadata: { a: 'b' } });
    expect(await got.Body?.transformToString()).toBe(`${large}the end`);
  });

  it('is gone when it is complete', async () => {
    const id = await create();
    const part = await upload(id, 1, Buffer.from('x'));
    await complete(id, [part]);

    expect(await refusal(() => complete(id, [part]))).toMatchObject({ name: 'NoSuchUpload' });
  });

  it('goes on after a restart', async () => {
    const UploadId = await create();
    const part = await upload(UploadId, 1, Buffer.from('from before'));
    const again = await start(stand.dir);
    const client = connect(again.url);
    const MultipartUpload = { Parts: [part] };
    await client.send(
      new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload }),
    );

    expect(await readObject(client, Bucket, Key)).toBe('from before');
    client.destroy();
    await again.close();
  });

  it('lists its parts, the newest of each number', async () => {
    const id = await create();
    await upload(id, 1, Buffer.from('old'));
    const { ETag } = await upload(id, 1, Buffer.from('newer'));
    await upload(id, 12, Buffer.from('x'));

    expect((await listParts(id)).Parts).toMatchObject([
      { PartNumber: 1, ETag, Size: 5 },
      { PartNumber: 12, Size: 1 },
    ]);
  });

  it('shows nothing before it is complete, and nothing after it was aborted', async () => {
    const id = await create();
    const other = { Bucket, Key: 'aborted' };
    const { UploadId } = await stand.client.send(new CreateMultipartUploadCommand(other));
    await stand.client.send(
      new UploadPartCommand({ ...other, UploadId, PartNumber: 1, Body: 'x' }),
    );
    const before = await refusal(() => stand.client.send(new HeadObjectCommand(other)));
    await stand.client.send(new AbortMultipartUploadCommand({ ...other, UploadId }));
    const part = new UploadPartCommand({ ...other, UploadId, PartNumber: 1, Body: 'x' });

    expect(before).toMatchObject({ status: 404 });
    expect(await refusal(() => stand.client.send(part))).toMatchObject({ name: 'NoSuchUpload' });
    expect((await listParts(id)).Parts).toBeUndefined();
  });

  it('is refused with parts out of order, unknown, changed, or too small', async () => {
    const id = await create();
    const one = await upload(id, 1, Buffer.from('small'));
    const two = await upload(id, 2, Buffer.from('x'));
    const name = async (...parts: CompletedPart[]) =>
      (await refusal(() => complete(id, parts))).name;

    expect(await name(two, one)).toBe('InvalidPartOrder');
    expect(await name(one, one)).toBe('InvalidPartOrder');
    expect(await name({ ...two, PartNumber: 3 })).toBe('InvalidPart');
    expect(await name({ ...one, ETag: two.ETag })).toBe('InvalidPart');
    expect(await name({ ...one, ChecksumCRC32: 'AAAAAA==' })).toBe('InvalidPart');
    expect(await name(one, two)).toBe('EntityTooSmall');
  });

  it.each(['unknown', '../objects/x', '0'.repeat(32)])('with the id %j is unknown', async (id) => {
    expect(await refusal(() => listParts(id))).toEqual({ name: 'NoSuchUpload', status: 404 });
  });

  it('belongs to its key', async () => {
    const UploadId = await create();
    const other = new ListPartsCommand({ Bucket, Key: 'other', UploadId });

    expect(await refusal(() => stand.client.send(other))).toMatchObject({ name: 'NoSuchUpload' });
  });

  it.each([0, 10_001, 1.5])('has no part of number %d', async (PartNumber) => {
    const id = await create();

    expect(await refusal(() => upload(id, PartNumber, Buffer.from('x')))).toEqual({
      name: 'InvalidArgument',
      status: 400,
    });
  });
});
