import { createHash } from 'node:crypto';
import * as z from '../../../schemas/zod.ts';
import { checksumSchema } from './checksums.ts';

/** The one version that an object in a bucket without versioning has. */
export const nullVersion = 'null';

/** What is remembered of each version of an object, and what a listing shows of it. */
export const versionSchema = z.object({
  key: z.string(),
  versionId: z.string(),
  /** Orders the versions of a key, whatever the clock does. */
  sequence: z.int(),
  deleteMarker: z.boolean(),
  /** Bytes. */
  size: z.int(),
  etag: z.string(),
  /** ISO 8601, UTC. */
  modified: z.iso.datetime(),
});
export type Version = z.infer<typeof versionSchema>;

/** What is stored with the data of a version. */
export const objectSchema = z.extend(versionSchema, {
  /** `content-type` and its kind, and `x-amz-meta-*`: given back as they came. */
  headers: z.record(z.string(), z.string()),
  checksum: checksumSchema,
});
export type StoredObject = z.infer<typeof objectSchema>;

/** Keys may be longer than file names and hold `/` and `..`: their hash stands for them. */
export function fileNameOf({ key, versionId }: Pick<Version, 'key' | 'versionId'>): string {
  return `${createHash('sha256').update(key).digest('hex')}.${versionId}`;
}
