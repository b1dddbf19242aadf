import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect as openSocket } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectTaggingCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { S3Error } from '../../../infra/local/s3/errors.ts';
import { readXml, textChild } from '../../../infra/local/s3/read-xml.ts';
import * as z from '../../../schemas/zod.ts';
import { readObject, readRefusal, refusal, useServer } from './harness.ts';
import { plain as Bucket } from './setup.ts';

const stand = useServer();
const notImplemented = { name: 'NotImplemented', status: 501 };

describe('what is not implemented', () => {
  it('is refused, and leaves the object as it is', async () => {
    const Key = 'kept';
    await stand.client.send(new PutObjectCommand({ Bucket, Key, Body: 'kept' }));
    const UploadId = '0'.repeat(32);
    const CopySource = `${Bucket}/${Key}`;
    const Tagging = { TagSet: [{ Key: 'a', Value: 'b' }] };
    const calls = [
      () => stand.client.send(new PutObjectTaggingCommand({ Bucket, Key, Tagging })),
      () => stand.client.send(new GetObjectTaggingCommand({ Bucket, Key })),
      () => stand.client.send(new ListObjectsCommand({ Bucket })),
      () =>
        stand.client.send(
          new UploadPartCopyCommand({ Bucket, Key, UploadId, PartNumber: 1, CopySource }),
        ),
    ];

    for (const call of calls) expect(await refusal(call)).toEqual(notImplemented);
    expect(await readObject(stand.client, Bucket, Key)).toBe('kept');
  });

  it('is refused without a bucket, too', async () => {
    const list = () => stand.client.send(new ListBucketsCommand());

    expect(await refusal(list)).toMatchObject({ status: 501 });
  });
});

describe('a document', () => {
  it.each([
    '',
    'no xml',
    '<',
    '<Delete>',
    '<Other></Other>',
    '<CompleteMultipartUpload/>',
    '<CompleteMultipartUpload><Part><PartNumber>1</PartNumber></Part></CompleteMultipartUpload>',
    '<CompleteMultipartUpload></CompleteMultipartUpload><More/>',
    '<!DOCTYPE x [<!ENTITY e "x">]><CompleteMultipartUpload>&e;</CompleteMultipartUpload>',
    '<CompleteMultipartUpload>&unknown;</CompleteMultipartUpload>',
    `<a>${'<b>'.repeat(100_000)}`,
  ])('that is not as expected, %j, is MalformedXML', async (body) => {
    const target = { Bucket, Key: 'x' };
    const { UploadId } = await stand.client.send(new CreateMultipartUploadCommand(target));
    const complete = new CompleteMultipartUploadCommand({ ...target, UploadId });
    const response = await fetch(await getSignedUrl(stand.client, complete), {
      method: 'POST',
      body,
    });

    expect(await readRefusal(response)).toEqual({ name: 'MalformedXML', status: 400 });
  });

  it('of any content is read or is MalformedXML', () => {
    const token = fc.constantFrom(
      '<a>',
      '</a>',
      '<b/>',
      '&amp;',
      '&#x41;',
      '&#xd800;',
      '&',
      '<',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(token, fc.string({ maxLength: 3 }))), (tokens) => {
        try {
          expect(
            readXml(tokens.join(''), 'a', z.union([textChild, z.optional(textChild)])),
          ).toBeDefined();
        } catch (error) {
          expect(error).toBeInstanceOf(S3Error);
        }
      }),
    );
  });

  it('that is too long is refused, and the connection goes on', async () => {
    const target = { Bucket, Key: 'x', UploadId: '0'.repeat(32) };
    const url = await getSignedUrl(stand.client, new CompleteMultipartUploadCommand(target));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });

    expect(await send(agent, 'POST', url, 'x'.repeat(20_000_000))).toContain('too long');
    expect(await send(agent, 'GET', stand.url)).toContain('AccessDenied');
    agent.destroy();
  });

  it('may delete at most 1000 keys', async () => {
    const Objects = Array.from({ length: 1001 }, (_, i) => ({ Key: String(i) }));
    const remove = new DeleteObjectsCommand({ Bucket, Delete: { Objects } });

    expect(await refusal(() => stand.client.send(remove))).toMatchObject({ name: 'MalformedXML' });
  });
});

describe('any request at all', () => {
  it('gets an answer in XML that tells nothing of the inside', async () => {
    const odd = fc.constantFrom(
      '%',
      '%00',
      '%ff',
      '..',
      '/',
      '?',
      '&',
      '=',
      '+',
      '#',
      'X-Amz-Date',
    );
    const target = fc.array(fc.oneof(odd, fc.webFragments()), { maxLength: 6 });
    const method = fc.constantFrom('GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS');
    await fc.assert(
      fc.asyncProperty(method, target, async (verb, parts) => {
        const answer = await sendRaw(`${verb} /${Bucket}/${parts.join('')} HTTP/1.1`);

        expect(answer).toMatch(/^HTTP\/1.1 (4\d\d|501) /);
        expect(answer).not.toMatch(/\.ts|node:|at /);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    'GET *',
    'GET http://127.0.0.1/x',
    'GET /plain/%c3%28',
    'GET /plain/a?x=%zz',
    'GET /plain/a?x=1&x=2',
    'GET /../../etc/passwd',
    'PUT /../../../tmp/x',
  ])('such as %s is refused', async (start) => {
    expect(await sendRaw(`${start} HTTP/1.1`)).toMatch(/^HTTP\/1.1 4\d\d /);
  });

  it('needs to tell the length of an object', async () => {
    const url = new URL(
      await getSignedUrl(stand.client, new PutObjectCommand({ Bucket, Key: 'x' })),
    );
    const head = `PUT ${url.pathname}${url.search} HTTP/1.1`;
    const answer = await sendRaw(head, ['transfer-encoding: chunked'], '1\r\nx\r\n0\r\n\r\n');

    expect(answer).toContain('<Code>MissingContentLength</Code>');
  });
});

/** Sends over the one connection of an agent; a request waits until the one before it is over. */
async function send(agent: Agent, method: string, url: string, body = ''): Promise<string> {
  const sent = request(url, { agent, method, headers: { 'content-length': body.length } });
  sent.end(body);
  const [answer] = await once(sent, 'response');
  return text(answer);
}

/** Sends bytes as they are, since `fetch` would tidy them up. */
function sendRaw(start: string, headers: readonly string[] = [], body = ''): Promise<string> {
  const { hostname, port, host } = new URL(stand.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = openSocket(Number(port), hostname)
      .setEncoding('utf8')
      .on('data', (text) => {
        answer += text;
      })
      .on('end', () => resolve(answer))
      .on('error', reject);
    const lines = [start, `host: ${host}`, 'connection: close', ...headers, '', body];
    socket.write(lines.join('\r\n'));
  });
}
