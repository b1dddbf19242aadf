import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  afterSigning,
  beforeSigning,
  connect,
  readObject,
  readRefusal,
  refusal,
  useServer,
} from './harness.ts';
import { plain as Bucket, credentials } from './setup.ts';

const stand = useServer();
const Key = 'kept';
const minute = 60 * 1000;

beforeAll(async () => {
  await stand.client.send(new PutObjectCommand({ Bucket, Key, Body: 'kept' }));
});

function overwrite(client: S3Client, Body: string | Buffer = 'hello') {
  return refusal(() => client.send(new PutObjectCommand({ Bucket, Key, Body })));
}

describe('a request is refused and changes nothing', () => {
  it('when it is not signed', async () => {
    const response = await fetch(`${stand.url}/${Bucket}/${Key}`, { method: 'PUT', body: 'x' });

    expect(await readRefusal(response)).toEqual({ name: 'AccessDenied', status: 403 });
  });

  it('when it is signed with a wrong secret', async () => {
    const client = connect(stand.url, {
      credentials: { ...credentials, secretAccessKey: 'wrong' },
    });

    expect(await overwrite(client)).toEqual({ name: 'SignatureDoesNotMatch', status: 403 });
  });

  it('when it is signed with a wrong secret and the body is large', async () => {
    const client = connect(stand.url, {
      credentials: { ...credentials, secretAccessKey: 'wrong' },
    });

    expect(await overwrite(client, Buffer.alloc(20_000_000))).toMatchObject({ status: 403 });
  });

  it('when its key is unknown', async () => {
    const client = connect(stand.url, { credentials: { ...credentials, accessKeyId: 'unknown' } });

    expect(await overwrite(client)).toEqual({ name: 'InvalidAccessKeyId', status: 403 });
  });

  it('when it is signed for another region', async () => {
    const client = connect(stand.url, { region: 'us-east-1' });

    expect(await overwrite(client)).toEqual({ name: 'AuthorizationHeaderMalformed', status: 400 });
  });

  it.each([-16, 16])('when the clock of the client is off by %i minutes', async (minutes) => {
    const client = connect(stand.url, { systemClockOffset: minutes * minute });

    expect(await overwrite(client)).toEqual({ name: 'RequestTimeTooSkewed', status: 403 });
  });

  it('when a signed header was changed on the way', async () => {
    const client = afterSigning(connect(stand.url), ({ headers }) => {
      headers['content-type'] = 'text/html';
    });

    expect(await overwrite(client)).toEqual({ name: 'SignatureDoesNotMatch', status: 403 });
  });

  it('when a header with a meaning was added on the way', async () => {
    const client = afterSigning(connect(stand.url), ({ headers }) => {
      headers['x-amz-copy-source'] = `${Bucket}/other`;
    });

    expect(await overwrite(client)).toEqual({ name: 'AccessDenied', status: 403 });
  });

  it('when the body was changed on the way', async () => {
    const client = afterSigning(connect(stand.url), (request) => {
      request.body = 'jello';
    });

    expect(await overwrite(client)).toEqual({ name: 'XAmzContentSHA256Mismatch', status: 400 });
  });

  it('when its payload is signed in a way that is not implemented', async () => {
    const client = beforeSigning(connect(stand.url), ({ headers }) => {
      headers['x-amz-content-sha256'] = 'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD';
      headers['x-amz-decoded-content-length'] = '5';
    });

    expect(await overwrite(client)).toEqual({ name: 'NotImplemented', status: 501 });
  });

  it('(the object is still what it was)', async () => {
    expect(await readObject(stand.client, Bucket, Key)).toBe('kept');
  });
});

describe('a request is accepted', () => {
  it.each([-14, 14])('when the clock of the client is off by %i minutes', async (minutes) => {
    const client = connect(stand.url, { systemClockOffset: minutes * minute });
    const got = await client.send(new GetObjectCommand({ Bucket, Key }));

    expect(await got.Body?.transformToString()).toBe('kept');
  });

  it('when its payload is left unsigned', async () => {
    const client = beforeSigning(connect(stand.url), ({ headers }) => {
      headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD';
    });
    await client.send(new PutObjectCommand({ Bucket, Key: 'unsigned', Body: 'hello' }));

    expect(await readObject(stand.client, Bucket, 'unsigned')).toBe('hello');
  });
});
