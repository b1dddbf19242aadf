import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ChecksumAlgorithm, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import {
  afterSigning,
  beforeSigning,
  connect,
  countTemporary,
  readObject,
  refusal,
  useServer,
} from './harness.ts';
import { plain as Bucket } from './setup.ts';

const stand = useServer();
const wrong = { CRC32: 'AAAAAA==', SHA1: btoa('0'.repeat(20)), SHA256: btoa('0'.repeat(32)) };

async function expectNothingStored(Key: string): Promise<void> {
  const read = await refusal(() => readObject(stand.client, Bucket, Key));
  expect(read).toMatchObject({ status: 404 });
  expect(await countTemporary(stand.dir, Bucket)).toBe(0);
}

describe.each(['CRC32', 'SHA1', 'SHA256'] as const)('a checksum of kind %s', (kind) => {
  it('is verified and given back, so that the SDK verifies what it reads', async () => {
    const Key = `sent-${kind}`;
    await stand.client.send(
      new PutObjectCommand({ Bucket, Key, Body: 'hello', ChecksumAlgorithm: kind }),
    );
    const got = await stand.client.send(
      new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }),
    );

    expect(got[`Checksum${kind}`]).toBeTypeOf('string');
    expect(await got.Body?.transformToString()).toBe('hello');
  });

  it('is verified as a trailer of a stream', async () => {
    const Key = `streamed-${kind}`;
    const Body = Readable.from([Buffer.from('hel'), Buffer.from('lo')]);
    await stand.client.send(
      new PutObjectCommand({ Bucket, Key, Body, ContentLength: 5, ChecksumAlgorithm: kind }),
    );

    expect(await readObject(stand.client, Bucket, Key)).toBe('hello');
  });

  it('that does not match keeps the object from being stored', async () => {
    const Key = `wrong-${kind}`;
    const put = new PutObjectCommand({
      Bucket,
      Key,
      Body: 'hello',
      [`Checksum${kind}`]: wrong[kind],
    });

    expect(await refusal(() => stand.client.send(put))).toEqual({ name: 'BadDigest', status: 400 });
    await expectNothingStored(Key);
  });

  it('that does not match as a trailer keeps the object from being stored', async () => {
    const Key = `wrong-trailer-${kind}`;
    const client = afterSigning(connect(stand.url), (request) => {
      const trailer = `x-amz-checksum-${kind.toLowerCase()}:${wrong[kind]}`;
      request.body = Buffer.from(`5\r\nhello\r\n0\r\n${trailer}\r\n\r\n`);
    });
    const Body = Readable.from([Buffer.from('hello')]);
    const put = new PutObjectCommand({
      Bucket,
      Key,
      Body,
      ContentLength: 5,
      ChecksumAlgorithm: kind,
    });

    expect(await refusal(() => client.send(put))).toEqual({ name: 'BadDigest', status: 400 });
    await expectNothingStored(Key);
  });
});

describe('a body', () => {
  it('that changed on the way is noticed by its checksum, too', async () => {
    const client = beforeSigning(connect(stand.url), ({ headers }) => {
      headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD';
    });
    afterSigning(client, (request) => {
      request.body = 'jello';
    });
    const put = new PutObjectCommand({ Bucket, Key: 'tampered', Body: 'hello' });

    expect(await refusal(() => client.send(put))).toEqual({ name: 'BadDigest', status: 400 });
    await expectNothingStored('tampered');
  });

  it('is compared with its Content-MD5', async () => {
    const md5 = (text: string) => createHash('md5').update(text).digest('base64');
    const put = (Key: string, ContentMD5: string) =>
      stand.client.send(new PutObjectCommand({ Bucket, Key, Body: 'hello', ContentMD5 }));
    await put('md5', md5('hello'));

    expect(await refusal(() => put('wrong-md5', md5('jello')))).toMatchObject({
      name: 'BadDigest',
    });
    expect(await refusal(() => put('wrong-md5', 'short'))).toMatchObject({ name: 'InvalidDigest' });
    await expectNothingStored('wrong-md5');
  });

  it.each([ChecksumAlgorithm.CRC32C, ChecksumAlgorithm.CRC64NVME])(
    'with a checksum of kind %s is refused rather than stored without a check',
    async (kind) => {
      const put = new PutObjectCommand({
        Bucket,
        Key: kind,
        Body: 'hello',
        ChecksumAlgorithm: kind,
      });

      expect(await refusal(() => stand.client.send(put))).toEqual({
        name: 'NotImplemented',
        status: 501,
      });
      await expectNothingStored(kind);
    },
  );

  it('without a checksum gets one that the SDK verifies', async () => {
    const client = connect(stand.url, { requestChecksumCalculation: 'WHEN_REQUIRED' });
    await client.send(new PutObjectCommand({ Bucket, Key: 'unsummed', Body: 'hello' }));
    const get = new GetObjectCommand({ Bucket, Key: 'unsummed', ChecksumMode: 'ENABLED' });

    expect((await stand.client.send(get)).ChecksumCRC32).toBe('NhCmhg==');
  });
});
