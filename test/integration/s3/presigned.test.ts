import { request } from 'node:http';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { beforeAll, describe, expect, it } from 'vitest';
import { connect, readObject, readRefusal, refusal, useServer } from './harness.ts';
import { plain as Bucket, credentials } from './setup.ts';

const stand = useServer();
const Key = 'Größe/ü 1.csv';
const get = new GetObjectCommand({ Bucket, Key });

beforeAll(async () => {
  await stand.client.send(new PutObjectCommand({ Bucket, Key, Body: 'hello' }));
});

/** Presigns as a service must that does not know the body yet, and so no checksum. */
function signPut(key: string, signingDate = new Date()) {
  const client = connect(stand.url, { requestChecksumCalculation: 'WHEN_REQUIRED' });
  const command = new PutObjectCommand({ Bucket, Key: key, Metadata: { a: 'b' } });
  return getSignedUrl(client, command, { expiresIn: 60, signingDate });
}

function ago(seconds: number): Date {
  return new Date(Date.now() - seconds * 1000);
}

describe('a presigned GET', () => {
  it('reads the object without further signature', async () => {
    const response = await fetch(await getSignedUrl(stand.client, get, { expiresIn: 60 }));

    expect(response.status).toBe(200);
    expect(await response.text()).toBe('hello');
  });

  it('gives the Content-Disposition that it was signed with', async () => {
    const ResponseContentDisposition = 'attachment; filename="Kreis Gotha.csv"';
    const command = new GetObjectCommand({ Bucket, Key, ResponseContentDisposition });
    const response = await fetch(await getSignedUrl(stand.client, command));

    expect(response.headers.get('content-disposition')).toBe(ResponseContentDisposition);
  });

  it('cannot smuggle a header in by its Content-Disposition', async () => {
    const ResponseContentDisposition = 'inline\r\nset-cookie: a=b';
    const command = new GetObjectCommand({ Bucket, Key, ResponseContentDisposition });
    const response = await fetch(await getSignedUrl(stand.client, command));

    expect(await readRefusal(response)).toEqual({ name: 'InvalidArgument', status: 400 });
  });

  it('has expired when its time is over', async () => {
    const url = await getSignedUrl(stand.client, get, { expiresIn: 60, signingDate: ago(61) });
    const response = await fetch(url);
    const text = await response.clone().text();

    expect(await readRefusal(response)).toEqual({ name: 'AccessDenied', status: 403 });
    expect(text).toContain('Request has expired');
  });

  it('is good for as long as it was signed for, however old that is', async () => {
    const options = { expiresIn: 7200, signingDate: ago(3600) };
    const response = await fetch(await getSignedUrl(stand.client, get, options));

    expect(response.status).toBe(200);
  });

  it('is not good before its time', async () => {
    const options = { expiresIn: 7200, signingDate: ago(-1200) };
    const response = await fetch(await getSignedUrl(stand.client, get, options));

    expect(await readRefusal(response)).toEqual({ name: 'AccessDenied', status: 403 });
  });

  it.each(['0', '604801', '-1', 'x', ''])('cannot live for %j seconds', async (expires) => {
    const url = new URL(await getSignedUrl(stand.client, get));
    url.searchParams.set('X-Amz-Expires', expires);

    expect(await readRefusal(await fetch(url))).toEqual({
      name: 'AuthorizationQueryParametersError',
      status: 400,
    });
  });

  it('cannot be made to live longer, or to read something else', async () => {
    const longer = new URL(await getSignedUrl(stand.client, get, { expiresIn: 60 }));
    longer.searchParams.set('X-Amz-Expires', '600');
    const other = new URL(await getSignedUrl(stand.client, get));
    other.pathname += 'x';

    for (const url of [longer, other]) {
      expect(await readRefusal(await fetch(url))).toEqual({
        name: 'SignatureDoesNotMatch',
        status: 403,
      });
    }
  });

  it('is refused when it was signed with a wrong secret', async () => {
    const wrong = { ...credentials, secretAccessKey: 'wrong' };
    const client = connect(stand.url, { credentials: wrong });

    expect(await readRefusal(await fetch(await getSignedUrl(client, get)))).toEqual({
      name: 'SignatureDoesNotMatch',
      status: 403,
    });
  });
});

describe('a presigned PUT', () => {
  it('stores what is sent, with the metadata that it was signed with', async () => {
    const headers = { 'content-type': 'text/csv' };
    const url = await signPut('put');
    const response = await fetch(url, { method: 'PUT', body: 'a;b', headers });
    const head = await stand.client.send(new HeadObjectCommand({ Bucket, Key: 'put' }));

    expect(response.status).toBe(200);
    expect(await readObject(stand.client, Bucket, 'put')).toBe('a;b');
    expect(head).toMatchObject({ ContentType: 'text/csv', Metadata: { a: 'b' } });
  });

  it('stores nothing when it has expired', async () => {
    const url = await signPut('late', ago(61));
    const response = await fetch(url, { method: 'PUT', body: 'a;b' });

    expect(await readRefusal(response)).toEqual({ name: 'AccessDenied', status: 403 });
    expect(await refusal(() => readObject(stand.client, Bucket, 'late'))).toMatchObject({
      status: 404,
    });
  });

  it('cannot be used to read, nor a GET to write', async () => {
    const read = await fetch(await signPut('put'));
    const write = await fetch(await getSignedUrl(stand.client, get), { method: 'PUT', body: 'x' });

    expect(read.status).toBe(403);
    expect(write.status).toBe(403);
  });

  it('stores nothing when its body does not match the checksum that was signed', async () => {
    // The SDK signs the checksum of no body at all into the URL unless it is told not to.
    const url = await getSignedUrl(stand.client, new PutObjectCommand({ Bucket, Key: 'summed' }));
    const response = await fetch(url, { method: 'PUT', body: 'a;b' });

    expect(await readRefusal(response)).toEqual({ name: 'BadDigest', status: 400 });
  });

  it('stores nothing when the client leaves in the middle', async () => {
    const upload = request(await signPut('left'), {
      method: 'PUT',
      headers: { 'content-length': 1_000_000 },
    });
    const gone = new Promise((resolve) => upload.once('close', resolve).once('error', () => {}));
    upload.write(Buffer.alloc(100_000), () => upload.destroy());
    await gone;

    expect(await refusal(() => readObject(stand.client, Bucket, 'left'))).toMatchObject({
      status: 404,
    });
  });
});
