import { createHash } from 'node:crypto';
import type { Proof } from './authenticate.ts';
import { ByteReader } from './byte-reader.ts';
import { S3Error } from './errors.ts';
import { sameSignature, signChunk } from './sigv4.ts';

/** Trailing fields, names in lower case; filled when the body has been read to its end. */
export type Trailers = Map<string, string>;

/**
 * Undoes the framing of `aws-chunked` with an unsigned body and checks that nothing follows it.
 *
 * @throws S3Error IncompleteBody, MalformedTrailerError
 */
export async function* decodeChunks(
  body: AsyncIterable<Buffer>,
  trailers: Trailers,
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(body);
  try {
    for (let { size } = await readHead(reader); size > 0; { size } = await readHead(reader)) {
      yield* reader.read(size);
      await assertLineEnds(reader);
    }
    await readTrailers(reader, trailers);
  } finally {
    await reader.close();
  }
}

/**
 * The same for a body whose chunks are signed, each continuing the signature before it. A chunk is
 * passed on before its signature has been checked, so what came may only count at the very end.
 *
 * @throws S3Error IncompleteBody, SignatureDoesNotMatch, MalformedTrailerError
 */
export async function* decodeSignedChunks(
  body: AsyncIterable<Buffer>,
  proof: Proof,
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(body);
  try {
    let previous = proof.signature;
    let size: number;
    do {
      const head = await readHead(reader);
      size = head.size;
      const hash = createHash('sha256');
      for await (const piece of reader.read(size)) {
        hash.update(piece);
        yield piece;
      }
      const expected = signChunk(proof.signing, previous, hash.digest('hex'));
      if (!sameSignature(expected, head.signature)) throw new S3Error('SignatureDoesNotMatch');
      previous = expected;
      await assertLineEnds(reader);
    } while (size > 0);
    if (!(await reader.isAtEnd())) throw new S3Error('IncompleteBody');
  } finally {
    await reader.close();
  }
}

async function readHead(reader: ByteReader): Promise<{ size: number; signature: string }> {
  const line = await reader.readLine();
  const found = /^([0-9a-fA-F]{1,10})(?:;chunk-signature=([0-9a-f]{64}))?$/.exec(line);
  if (found?.[1] === undefined) throw new S3Error('IncompleteBody');
  return { size: Number.parseInt(found[1], 16), signature: found[2] ?? '' };
}

async function assertLineEnds(reader: ByteReader): Promise<void> {
  if ((await reader.readLine()) !== '') throw new S3Error('IncompleteBody');
}

async function readTrailers(reader: ByteReader, trailers: Trailers): Promise<void> {
  for (let line = await reader.readLine(); line !== ''; line = await reader.readLine()) {
    const [, name, value] = /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new S3Error('MalformedTrailerError');
    trailers.set(name.toLowerCase(), value);
  }
  if (!(await reader.isAtEnd())) throw new S3Error('IncompleteBody');
}
