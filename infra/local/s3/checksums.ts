import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import * as z from '../../../schemas/zod.ts';
import { S3Error } from './errors.ts';

/** What the SDK sends by default (CRC32) and what Node computes by itself. */
export const checksumAlgorithmSchema = z.enum(['crc32', 'sha1', 'sha256']);
export type ChecksumAlgorithm = z.infer<typeof checksumAlgorithmSchema>;

/** A checksum of a whole object, base64. */
export const checksumSchema = z.object({ algorithm: checksumAlgorithmSchema, value: z.string() });
type Checksum = z.infer<typeof checksumSchema>;

/** What was really received. */
export interface Digest {
  /** Bytes. */
  readonly size: number;
  /** MD5, hex. */
  readonly md5: string;
  readonly checksum: Checksum;
}

/** What the client says that it sent: a checksum, MD5 or both, in base64. */
export interface Declared {
  readonly checksum?: string | undefined;
  readonly md5?: string | undefined;
}

/** Takes the bytes of a body as they pass. */
export class Digester {
  readonly #algorithm: ChecksumAlgorithm;
  readonly #md5 = createHash('md5');
  readonly #checksum: Sum;
  #size = 0;

  constructor(algorithm: ChecksumAlgorithm) {
    this.#algorithm = algorithm;
    this.#checksum = algorithm === 'crc32' ? new Crc32() : new Sha(algorithm);
  }

  /** Passes `chunks` on unchanged. */
  async *through(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.#size += chunk.length;
      this.#md5.update(chunk);
      this.#checksum.update(chunk);
      yield chunk;
    }
  }

  /** Ends the digest; to be called once, when all has passed. */
  finish(): Digest {
    const value = this.#checksum.finish().toString('base64');
    const checksum = { algorithm: this.#algorithm, value };
    return { size: this.#size, md5: this.#md5.digest('hex'), checksum };
  }
}

/** @throws S3Error BadDigest, InvalidDigest */
export function assertDigest(declared: Declared, received: Digest): void {
  const md5 = Buffer.from(received.md5, 'hex').toString('base64');
  assertSame(declared.md5, md5);
  assertSame(declared.checksum, received.checksum.value);
}

function assertSame(declared: string | undefined, received: string): void {
  if (declared === undefined || declared === received) return;
  throw new S3Error(declared.length === received.length ? 'BadDigest' : 'InvalidDigest');
}

interface Sum {
  update(chunk: Buffer): void;
  finish(): Buffer;
}

class Crc32 implements Sum {
  #value = 0;

  update(chunk: Buffer): void {
    this.#value = crc32(chunk, this.#value);
  }

  finish(): Buffer {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(this.#value);
    return bytes;
  }
}

class Sha implements Sum {
  readonly #hash;

  constructor(algorithm: 'sha1' | 'sha256') {
    this.#hash = createHash(algorithm);
  }

  update(chunk: Buffer): void {
    this.#hash.update(chunk);
  }

  finish(): Buffer {
    return this.#hash.digest();
  }
}
