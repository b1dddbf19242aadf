import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { connect, readObject, refusal, useServer } from './harness.ts';
import { versioned as Bucket, plain, start } from './setup.ts';

const stand = useServer();

async function put(Key: string, Body: string): Promise<string> {
  const { VersionId } = await stand.client.send(new PutObjectCommand({ Bucket, Key, Body }));
  return VersionId ?? '';
}

async function readVersion(Key: string, VersionId: string): Promise<string> {
  const got = await stand.client.send(new GetObjectCommand({ Bucket, Key, VersionId }));
  expect(got.VersionId).toBe(VersionId);
  return (await got.Body?.transformToString()) ?? '';
}

async function listKeys(Prefix: string): Promise<(string | undefined)[]> {
  const list = await stand.client.send(new ListObjectsV2Command({ Bucket, Prefix }));
  return list.Contents?.map(({ Key }) => Key) ?? [];
}

describe('a bucket with versions', () => {
  it('keeps every version and reads the newest', async () => {
    const ids = [await put('kept', 'one'), await put('kept', 'two'), await put('kept', 'three')];

    expect(await readObject(stand.client, Bucket, 'kept')).toBe('three');
    expect(await Promise.all(ids.map((id) => readVersion('kept', id)))).toEqual([
      'one',
      'two',
      'three',
    ]);
    expect(await listKeys('kept')).toEqual(['kept']);
  });

  it('hides a deleted object behind a marker, and shows it again without the marker', async () => {
    const Key = 'hidden';
    const id = await put(Key, 'x');
    const deleted = await stand.client.send(new DeleteObjectCommand({ Bucket, Key }));
    const hidden = await refusal(() => readObject(stand.client, Bucket, Key));
    const listed = await listKeys(Key);
    const kept = await readVersion(Key, id);
    const VersionId = deleted.VersionId ?? '';
    const marker = await refusal(() => readVersion(Key, VersionId));
    const restored = await stand.client.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));

    expect(deleted.DeleteMarker).toBe(true);
    expect(hidden).toEqual({ name: 'NoSuchKey', status: 404 });
    expect(listed).toEqual([]);
    expect(kept).toBe('x');
    expect(marker).toEqual({ name: 'MethodNotAllowed', status: 405 });
    expect(restored).toMatchObject({ DeleteMarker: true, VersionId });
    expect(await readObject(stand.client, Bucket, Key)).toBe('x');
    expect(await listKeys(Key)).toEqual([Key]);
  });

  it('deletes a version for good, and the one before it becomes the newest', async () => {
    const Key = 'undone';
    await put(Key, 'one');
    const VersionId = await put(Key, 'two');
    await stand.client.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));

    expect(await readObject(stand.client, Bucket, Key)).toBe('one');
    expect(await refusal(() => readVersion(Key, VersionId))).toEqual({
      name: 'NoSuchVersion',
      status: 404,
    });
  });

  it('makes markers and deletes versions in one request for many keys', async () => {
    const VersionId = await put('many/1', 'x');
    await put('many/2', 'x');
    const Objects = [{ Key: 'many/1', VersionId }, { Key: 'many/2' }];
    const { Deleted } = await stand.client.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects } }),
    );

    expect(Deleted).toMatchObject([{ VersionId }, { Key: 'many/2', DeleteMarker: true }]);
    expect(await refusal(() => readVersion('many/1', VersionId))).toMatchObject({ status: 404 });
    expect(await listKeys('many')).toEqual([]);
  });

  it('copies a version that is not the newest', async () => {
    const id = await put('source', 'one');
    await put('source', 'two');
    const CopySource = `${Bucket}/source?versionId=${id}`;
    await stand.client.send(new CopyObjectCommand({ Bucket: plain, Key: 'copy', CopySource }));

    expect(await readObject(stand.client, plain, 'copy')).toBe('one');
  });

  it('knows its versions, their order and its markers after a restart', async () => {
    const one = await put('lasting', 'one');
    await put('lasting', 'two');
    await put('marked', 'x');
    await stand.client.send(new DeleteObjectCommand({ Bucket, Key: 'marked' }));
    const again = await start(stand.dir);
    const client = connect(again.url);
    const got = await client.send(new GetObjectCommand({ Bucket, Key: 'lasting', VersionId: one }));

    expect(await readObject(client, Bucket, 'lasting')).toBe('two');
    expect(await got.Body?.transformToString()).toBe('one');
    expect(await refusal(() => readObject(client, Bucket, 'marked'))).toMatchObject({
      status: 404,
    });
    client.destroy();
    await again.close();
  });
});

it('A version that was put after a restart is the newest after the next one, too', async () => {
  const Key = 'twice';
  await put(Key, 'before');
  await put(Key, 'still before');
  for (const Body of ['between', 'after']) {
    const server = await start(stand.dir);
    const client = connect(server.url);
    await client.send(new PutObjectCommand({ Bucket, Key, Body }));
    client.destroy();
    await server.close();
  }
  const last = await start(stand.dir);
  const client = connect(last.url);

  expect(await readObject(client, Bucket, Key)).toBe('after');
  client.destroy();
  await last.close();
});

describe('a bucket without versions', () => {
  it('names none', async () => {
    const put = new PutObjectCommand({ Bucket: plain, Key: 'x', Body: 'x' });

    expect((await stand.client.send(put)).VersionId).toBeUndefined();
  });
});
