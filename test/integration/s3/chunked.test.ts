import { createHash, createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeChunks, decodeSignedChunks } from '../../../infra/local/s3/chunked.ts';
import { S3Error } from '../../../infra/local/s3/errors.ts';
import { deriveKey } from '../../../infra/local/s3/sigv4.ts';
import { afterSigning, beforeSigning, connect, readObject, refusal, useServer } from './harness.ts';
import { plain as Bucket, credentials, region } from './setup.ts';

const stand = useServer();
const zeros = '0'.repeat(64);

async function collect(chunks: AsyncIterable<Buffer>): Promise<string> {
  return Buffer.concat(await Array.fromAsync(chunks)).toString('latin1');
}

/** The body in pieces of a given size, since a network cuts where it likes. */
function pieces(body: string, size: number): Readable {
  const count = Math.ceil(body.length / size);
  return Readable.from(
    Array.from({ length: count }, (_, i) =>
      Buffer.from(body.slice(i * size, (i + 1) * size), 'latin1'),
    ),
  );
}

describe('the framing of aws-chunked', () => {
  it('is undone wherever chunks and packets are cut', async () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 40, unit: 'binary-ascii' }));
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 50 }), async (chunks, size) => {
        const frames = chunks.map((text) => `${text.length.toString(16)}\r\n${text}\r\n`);
        const trailers = new Map<string, string>();
        const body = `${frames.join('')}0\r\nX-Amz-Checksum-Crc32: AAAA\r\n\r\n`;

        expect(await collect(decodeChunks(pieces(body, size), trailers))).toBe(chunks.join(''));
        expect([...trailers]).toEqual([['x-amz-checksum-crc32', 'AAAA']]);
      }),
    );
  });

  it.each([
    ['', 'IncompleteBody'],
    ['5\r\nhel', 'IncompleteBody'],
    ['5\r\nhello\r\n', 'IncompleteBody'],
    ['5\r\nhello\r\n0\r\n', 'IncompleteBody'],
    ['5\r\nhello!\r\n0\r\n\r\n', 'IncompleteBody'],
    ['-5\r\nhello\r\n0\r\n\r\n', 'IncompleteBody'],
    ['0\r\n\r\nmore', 'IncompleteBody'],
    ['0\r\nno trailer\r\n\r\n', 'MalformedTrailerError'],
    ['a'.repeat(20_000), 'IncompleteBody'],
  ])('that is broken, %j, is %s', async (body, code) => {
    const decoded = collect(decodeChunks(pieces(body, 7), new Map()));

    await expect(decoded).rejects.toMatchObject({ name: S3Error.name, code });
  });
});

it('A large body with broken framing is refused in a way that the client can read', async () => {
  const broken = Buffer.alloc(20_000_000, 'x');
  const client = afterSigning(connect(stand.url), (request) => {
    request.body = broken;
  });
  const Body = Readable.from([broken]);
  const put = new PutObjectCommand({ Bucket, Key: 'x', Body, ContentLength: broken.length });

  expect(await refusal(() => client.send(put))).toEqual({ name: 'IncompleteBody', status: 400 });
});

/** The example in the documentation of SigV4 for S3: 66,560 times the letter a. */
describe('the documented example of signed chunks', () => {
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  const proof = {
    payload: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
    signing: deriveKey(secret, '20130524T000000Z', 'us-east-1', 's3'),
    signature: '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
  };
  const signatures = [
    'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648',
    '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497',
    'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9',
  ];
  const body = [65_536, 1024, 0]
    .map((size, i) => frame('a'.repeat(size), signatures[i] ?? ''))
    .join('');

  it('is accepted', async () => {
    const decoded = await collect(decodeSignedChunks(pieces(body, 10_000), proof));

    expect(decoded).toBe('a'.repeat(66_560));
  });

  it.each([
    ['a letter', body.replace('aaa\r\n', 'aba\r\n')],
    ['a signature', body.replace('0055627', '0055628')],
    ['the last, empty chunk', body.replace('b6c6ea8', 'b6c6ea9')],
  ])('is refused when %s was changed', async (_, changed) => {
    const decoded = collect(decodeSignedChunks(pieces(changed, 10_000), proof));

    await expect(decoded).rejects.toMatchObject({ code: 'SignatureDoesNotMatch' });
  });
});

describe('an object in signed chunks', () => {
  it('is stored when the chunks continue the signature of the request', async () => {
    await putSigned('signed', ['hello ', 'world'], signChunk);

    expect(await readObject(stand.client, Bucket, 'signed')).toBe('hello world');
  });

  it('is not stored when a chunk is signed otherwise', async () => {
    const put = () => putSigned('forged', ['hello ', 'world'], () => zeros);

    expect(await refusal(put)).toEqual({ name: 'SignatureDoesNotMatch', status: 403 });
    expect(await refusal(() => readObject(stand.client, Bucket, 'forged'))).toMatchObject({
      status: 404,
    });
  });

  it('is not stored when a chunk is missing', async () => {
    const put = () => putSigned('short', ['hello ', 'world'], signChunk, 20);

    expect(await refusal(put)).toEqual({ name: 'IncompleteBody', status: 400 });
  });
});

/** Lets the SDK sign the request, and goes on from its signature; the SDK never signs chunks itself. */
function putSigned(
  Key: string,
  chunks: readonly string[],
  sign: typeof signChunk,
  announced = chunks.join('').length,
) {
  const parts = [...chunks, ''];
  const client = beforeSigning(connect(stand.url), ({ headers }) => {
    headers['content-encoding'] = 'aws-chunked';
    headers['content-length'] = String(parts.map((text) => frame(text, zeros)).join('').length);
    headers['x-amz-content-sha256'] = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD';
    headers['x-amz-decoded-content-length'] = String(announced);
    delete headers['x-amz-checksum-crc32'];
  });
  afterSigning(client, (request) => {
    const { 'x-amz-date': time = '', authorization = '' } = request.headers;
    let previous = authorization.slice(-64);
    request.body = parts
      .map((text) => {
        previous = sign(time, previous, text);
        return frame(text, previous);
      })
      .join('');
  });
  return client.send(new PutObjectCommand({ Bucket, Key, Body: chunks.join('') }));
}

/** Written down anew from the documentation, so that it does not share an error with the server. */
function signChunk(time: string, previous: string, text: string): string {
  const day = time.slice(0, 8);
  const hmac = (key: string | Buffer, data: string) =>
    createHmac('sha256', key).update(data).digest();
  const sha256 = (data: string) => createHash('sha256').update(data).digest('hex');
  const key = hmac(
    hmac(hmac(hmac(`AWS4${credentials.secretAccessKey}`, day), region), 's3'),
    'aws4_request',
  );
  const scope = `${day}/${region}/s3/aws4_request`;
  const lines = ['AWS4-HMAC-SHA256-PAYLOAD', time, scope, previous, sha256(''), sha256(text)];
  return hmac(key, lines.join('\n')).toString('hex');
}

function frame(text: string, signature: string): string {
  return `${text.length.toString(16)};chunk-signature=${signature}\r\n${text}\r\n`;
}
