import type { Readable } from 'node:stream';
import type { Proof } from './authenticate.ts';
import type { Bucket } from './bucket.ts';
import type { S3Request } from './request.ts';

/** What an operation works on. */
export interface Call {
  readonly request: S3Request;
  readonly proof: Proof;
  readonly bucket: Bucket;
  /** All buckets by name. */
  readonly buckets: ReadonlyMap<string, Bucket>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Text, or data as it is read. */
  readonly body?: string | Readable;
}

export function xmlReply(body: string, headers: Record<string, string> = {}): Reply {
  return { status: 200, headers: { 'content-type': 'application/xml', ...headers }, body };
}

/** The header that names the version, in a bucket that has versions. */
export function versionHeaders(bucket: Bucket, versionId: string): Record<string, string> {
  return bucket.versioning ? { 'x-amz-version-id': versionId } : {};
}
