import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { encodePath, encodeUri } from './encoding.ts';
import type { S3Request } from './request.ts';

export const algorithm = 'AWS4-HMAC-SHA256';

/** What a signature is made with: the time, the scope of the key, and the key itself. */
export interface SigningKey {
  /** `20261231T235959Z` */
  readonly time: string;
  /** `20261231/eu-central-1/s3/aws4_request` */
  readonly scope: string;
  readonly key: Buffer;
}

/** Derives the key of a day, region and service from the secret. */
export function deriveKey(
  secret: string,
  time: string,
  region: string,
  service: string,
): SigningKey {
  const parts = [time.slice(0, 8), region, service, 'aws4_request'];
  const key = parts.reduce<Buffer>((from, part) => hmac(from, part), Buffer.from(`AWS4${secret}`));
  return { time, scope: parts.join('/'), key };
}

/** Signs a request, hex. `payloadHash` is what the client put in its place in the canonical form. */
export function signRequest(
  request: S3Request,
  signedHeaders: readonly string[],
  payloadHash: string,
  signing: SigningKey,
): string {
  const canonical = [
    request.method,
    encodePath(request.path),
    canonicalQuery(request.query),
    ...signedHeaders.map((name) => `${name}:${canonicalValue(request.headers.get(name) ?? '')}`),
    '',
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
  // Values of headers were read as Latin-1, one character a byte: hash the bytes that came.
  return sign(signing, algorithm, [sha256(Buffer.from(canonical, 'latin1'))]);
}

/** Signs one chunk of an `aws-chunked` body, hex; each signature continues the one before. */
export function signChunk(signing: SigningKey, previous: string, chunkHash: string): string {
  return sign(signing, `${algorithm}-PAYLOAD`, [previous, sha256(''), chunkHash]);
}

/** Compares two hex signatures in constant time. */
export function sameSignature(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
}

function sign(signing: SigningKey, kind: string, lines: readonly string[]): string {
  const text = [kind, signing.time, signing.scope, ...lines].join('\n');
  return hmac(signing.key, text).toString('hex');
}

function canonicalQuery(query: ReadonlyMap<string, string>): string {
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encodeUri(name), encodeUri(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&');
}

function canonicalValue(value: string): string {
  return value.trim().replace(/ +/g, ' ');
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
