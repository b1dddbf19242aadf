import type { IncomingMessage } from 'node:http';
import { assertHeaderValue, decodeUri } from './encoding.ts';
import { S3Error } from './errors.ts';

/** An HTTP request, read as S3 reads it; nothing is verified yet. */
export interface S3Request {
  readonly method: string;
  /** Decoded; never normalised, since `a/../b` and `a//b` are keys of their own. */
  readonly path: string;
  readonly bucket: string;
  /** Empty when the request is about the bucket. */
  readonly key: string;
  readonly query: ReadonlyMap<string, string>;
  /** As sent, names in lower case, values as bytes in Latin-1. */
  readonly headers: ReadonlyMap<string, string>;
  /** The headers, and the `x-amz-*` parameters of the query, which presigned URLs carry instead. */
  readonly fields: ReadonlyMap<string, string>;
  /** The raw body. Leaving it half-read keeps the connection, so that a refusal can be read. */
  readonly body: AsyncIterable<Buffer>;
}

/** Longest key that S3 allows, in bytes of UTF-8. */
const longestKey = 1024;

/** @throws S3Error InvalidURI, InvalidArgument, KeyTooLongError */
export function readRequest(message: IncomingMessage): S3Request {
  const target = message.url ?? '';
  if (!target.startsWith('/')) throw new S3Error('InvalidURI');
  const mark = target.indexOf('?');
  const path = decodeUri(mark < 0 ? target : target.slice(0, mark));
  const slash = path.indexOf('/', 1);
  const key = slash < 0 ? '' : path.slice(slash + 1);
  if (Buffer.byteLength(key) > longestKey) throw new S3Error('KeyTooLongError');
  const query = readQuery(mark < 0 ? '' : target.slice(mark + 1));
  const headers = readHeaders(message);
  return {
    method: message.method ?? '',
    path,
    bucket: slash < 0 ? path.slice(1) : path.slice(1, slash),
    key,
    query,
    headers,
    fields: new Map([...amazonParameters(query), ...headers]),
    body: message.iterator({ destroyOnReturn: false }),
  };
}

function readQuery(text: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const pair of text.split('&').filter((part) => part !== '')) {
    const [name, ...value] = pair.split('=').map((part) => decodeUri(part.replaceAll('+', ' ')));
    if (name === undefined || query.has(name)) {
      throw new S3Error('InvalidArgument', 'A query parameter is given twice.');
    }
    query.set(name, value.join('='));
  }
  return query;
}

function readHeaders(message: IncomingMessage): Map<string, string> {
  return new Map(
    Object.entries(message.headersDistinct).map(([name, values]) => [
      name,
      values?.join(',') ?? '',
    ]),
  );
}

function* amazonParameters(query: ReadonlyMap<string, string>): Generator<[string, string]> {
  for (const [name, value] of query) {
    if (!/^x-amz-/i.test(name)) continue;
    assertHeaderValue(value);
    yield [name.toLowerCase(), value];
  }
}
