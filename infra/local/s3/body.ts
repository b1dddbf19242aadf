import { createHash } from 'node:crypto';
import { type Proof, unsignedPayload } from './authenticate.ts';
import {
  assertDigest,
  type ChecksumAlgorithm,
  checksumAlgorithmSchema,
  type Declared,
  Digester,
} from './checksums.ts';
import { decodeChunks, decodeSignedChunks, type Trailers } from './chunked.ts';
import { S3Error } from './errors.ts';
import type { S3Request } from './request.ts';

/** The content that a client sends, freed from its framing. */
export interface Body {
  /** To be read once; fails at its end if the signature or the length does not hold. */
  readonly chunks: AsyncIterable<Buffer>;
  /** What the client's checksum is made with; CRC32 if it sends none. */
  readonly algorithm: ChecksumAlgorithm;
  /** What the client declared; known when `chunks` has been read, since trailers come last. */
  declared(): Declared;
}

const unsignedChunks = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
const signedChunks = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD';
const prefix = 'x-amz-checksum-';
/** These tell about a checksum and are none. */
const descriptions = ['x-amz-checksum-algorithm', 'x-amz-checksum-mode', 'x-amz-checksum-type'];

/**
 * Opens the body of an authenticated request.
 *
 * @throws S3Error MissingContentLength, InvalidRequest, NotImplemented (a checksum that nobody needs)
 */
export function openBody(request: S3Request, proof: Proof): Body {
  const trailers: Trailers = new Map();
  const names = [...request.fields.keys()].filter((name) => name.startsWith(prefix));
  const promised =
    proof.payload === unsignedChunks ? request.fields.get('x-amz-trailer') : undefined;
  const [name, ...more] = [...names, ...(promised === undefined ? [] : [promised])].filter(
    (found) => !descriptions.includes(found),
  );
  if (more.length > 0) throw new S3Error('InvalidRequest', 'Expecting a single checksum.');
  return {
    chunks: assertLength(request, proof, decode(request, proof, trailers)),
    algorithm: name === undefined ? 'crc32' : readAlgorithm(name),
    declared: () => ({
      md5: request.headers.get('content-md5'),
      checksum: promised === undefined ? request.fields.get(name ?? '') : kept(promised, trailers),
    }),
  };
}

/**
 * Reads a small document, verified like an object.
 *
 * @throws S3Error InvalidRequest when it is longer than `limit` bytes, and what {@link openBody} throws
 */
export async function readText(request: S3Request, proof: Proof, limit: number): Promise<string> {
  const body = openBody(request, proof);
  const digester = new Digester(body.algorithm);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of digester.through(body.chunks)) {
    size += chunk.length;
    if (size > limit) throw new S3Error('InvalidRequest', 'The document is too long.');
    chunks.push(chunk);
  }
  assertDigest(body.declared(), digester.finish());
  return Buffer.concat(chunks).toString('utf8');
}

function readAlgorithm(name: string): ChecksumAlgorithm {
  const found = checksumAlgorithmSchema.safeParse(name.slice(prefix.length));
  if (!name.startsWith(prefix) || !found.success) throw new S3Error('NotImplemented');
  return found.data;
}

function kept(promised: string, trailers: Trailers): string {
  const value = trailers.get(promised);
  if (value === undefined) throw new S3Error('MalformedTrailerError');
  return value;
}

function decode(request: S3Request, proof: Proof, trailers: Trailers): AsyncIterable<Buffer> {
  switch (proof.payload) {
    case unsignedPayload:
      return request.body;
    case unsignedChunks:
      return decodeChunks(request.body, trailers);
    case signedChunks:
      return decodeSignedChunks(request.body, proof);
    default:
      if (!/^[0-9a-f]{64}$/.test(proof.payload)) throw new S3Error('NotImplemented');
      return assertHash(request.body, proof.payload);
  }
}

async function* assertHash(body: AsyncIterable<Buffer>, expected: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of body) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== expected) throw new S3Error('XAmzContentSHA256Mismatch');
}

/** The announced length never sizes anything: it is only compared with what came. */
function assertLength(
  request: S3Request,
  proof: Proof,
  chunks: AsyncIterable<Buffer>,
): AsyncIterable<Buffer> {
  const framed = proof.payload.startsWith('STREAMING-');
  const name = framed ? 'x-amz-decoded-content-length' : 'content-length';
  const announced = request.headers.get(name);
  if (announced === undefined || !/^[0-9]+$/.test(announced)) {
    throw new S3Error('MissingContentLength');
  }
  return countTo(Number(announced), chunks);
}

async function* countTo(length: number, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    yield chunk;
  }
  if (size !== length) throw new S3Error('IncompleteBody');
}
