import { createHash } from 'node:crypto';
import * as z from '../../../schemas/zod.ts';
import { S3Error } from './errors.ts';
import { textChild } from './read-xml.ts';
import type { Part, Uploads } from './uploads.ts';

/** Least size of a part that is not the last, in bytes. */
const smallestPart = 5 * 1024 * 1024;

const claimSchema = z.pipe(
  z.strictObject({
    PartNumber: textChild,
    ETag: textChild,
    ChecksumCRC32: z.optional(textChild),
    ChecksumSHA1: z.optional(textChild),
    ChecksumSHA256: z.optional(textChild),
  }),
  z.transform(({ PartNumber, ETag, ChecksumCRC32, ChecksumSHA1, ChecksumSHA256 }) => ({
    number: Number(PartNumber),
    etag: ETag.replaceAll('"', ''),
    checksums: { crc32: ChecksumCRC32, sha1: ChecksumSHA1, sha256: ChecksumSHA256 },
  })),
);

/** What a client says of a part that the object shall be made of. */
type Claim = z.infer<typeof claimSchema>;

/** The body of CompleteMultipartUpload. */
export const completionSchema = z.pipe(
  z.strictObject({ Part: z.array(claimSchema).check(z.minLength(1), z.maxLength(10_000)) }),
  z.transform(({ Part }) => Part),
);

/**
 * Finds the uploaded parts that the client names.
 *
 * @throws S3Error InvalidPart, InvalidPartOrder, EntityTooSmall
 */
export function chooseParts(claims: readonly Claim[], uploaded: readonly Part[]): Part[] {
  const byNumber = new Map(uploaded.map((part) => [part.number, part]));
  const ascending = claims.every(
    ({ number }, i) => i === 0 || number > (claims[i - 1]?.number ?? 0),
  );
  if (!ascending) throw new S3Error('InvalidPartOrder');
  return claims.map((claim, i) => {
    const part = byNumber.get(claim.number);
    if (part === undefined || !agrees(claim, part)) throw new S3Error('InvalidPart');
    if (i < claims.length - 1 && part.size < smallestPart) throw new S3Error('EntityTooSmall');
    return part;
  });
}

/** The ETag of an object from parts: the MD5 of their MD5s, and how many they are. */
export function combineEtags(parts: readonly Part[]): string {
  const md5s = Buffer.from(parts.map(({ etag }) => etag).join(''), 'hex');
  return `${createHash('md5').update(md5s).digest('hex')}-${parts.length}`;
}

/** The data of the parts, one after the other. */
export async function* joinParts(
  uploads: Uploads,
  id: string,
  parts: readonly Part[],
): AsyncGenerator<Buffer> {
  for (const part of parts) yield* (await uploads.openPart(id, part)).read();
}

function agrees({ etag, checksums }: Claim, part: Part): boolean {
  const declared = Object.entries(checksums).filter(([, value]) => value !== undefined);
  return (
    etag === part.etag &&
    declared.every(
      ([algorithm, value]) =>
        algorithm === part.checksum.algorithm && value === part.checksum.value,
    )
  );
}
