import { createHash } from 'node:crypto';
import { GetObjectCommand, NoSuchKey, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';

/** Writers of one kind, over many crashes of the server. */
export interface Crew {
  /**
   * Writes until the server is gone.
   *
   * @param acknowledge is called for each write that the server acknowledged
   */
  work(client: S3Client, acknowledge: () => void): Promise<void>;
  /** Checks on the next server that all is there that was acknowledged, and nothing is broken. */
  check(client: S3Client): Promise<void>;
}

/** The answer to a request, or undefined if the server was gone. Refusals are thrown. */
export async function unlessGone<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof S3ServiceException) throw error;
    return undefined;
  }
}

/** What lies under a key; empty, without an etag, if nothing does. */
export async function readBack(
  client: S3Client,
  Bucket: string,
  Key: string,
): Promise<{ content: Buffer; etag?: string | undefined; metadata: Record<string, string> }> {
  try {
    const got = await client.send(new GetObjectCommand({ Bucket, Key }));
    const content = Buffer.from((await got.Body?.transformToByteArray()) ?? []);
    return { content, etag: got.ETag, metadata: got.Metadata ?? {} };
  } catch (error) {
    if (error instanceof NoSuchKey) return { content: Buffer.alloc(0), metadata: {} };
    throw error;
  }
}

/** What an object tells of itself: which one of its key it is, and the hash of its content. */
export function describe(number: number, content: Buffer): Record<string, string> {
  return { number: String(number), hash: hash(content) };
}

/**
 * The number of the object under a key (0: none).
 *
 * @throws Error if its content is not what it was
 */
export async function readNumber(client: S3Client, bucket: string, key: string): Promise<number> {
  const { content, etag, metadata } = await readBack(client, bucket, key);
  if (etag === undefined) return 0;
  if (metadata['hash'] !== hash(content)) throw new Error(`${bucket}/${key} is broken`);
  return Number(metadata['number']);
}

function hash(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
