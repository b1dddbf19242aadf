import { openBody, readText } from './body.ts';
import { assertDigest } from './checksums.ts';
import { readConditions } from './conditions.ts';
import { S3Error } from './errors.ts';
import { type Call, type Reply, versionHeaders, xmlReply } from './operation.ts';
import { chooseParts, combineEtags, completionSchema, joinParts } from './parts.ts';
import { readObjectHeaders } from './put-object.ts';
import { readXml } from './read-xml.ts';
import { noChunks } from './record.ts';
import { writeXml } from './write-xml.ts';

/** Longest list of parts, in bytes. */
const longestDocument = 4 * 1024 * 1024;

/** CreateMultipartUpload. */
export async function createUpload({ request, bucket }: Call): Promise<Reply> {
  const { key, bucket: name } = request;
  const upload = { key, headers: readObjectHeaders(request) };
  const id = await bucket.stage(noChunks(), 'crc32', (staged) =>
    bucket.uploads.create(staged, upload),
  );
  const result = { Bucket: name, Key: key, UploadId: id };
  return xmlReply(writeXml('InitiateMultipartUploadResult', result));
}

/** UploadPart. */
export async function uploadPart({ request, proof, bucket }: Call): Promise<Reply> {
  const number = readPartNumber(request.query.get('partNumber'));
  const body = openBody(request, proof);
  const { etag, checksum } = await bucket.stage(body.chunks, body.algorithm, (staged) => {
    assertDigest(body.declared(), staged.digest);
    return bucket.uploads.putPart(readId(request.query), request.key, number, staged);
  });
  const headers = { etag: `"${etag}"`, [`x-amz-checksum-${checksum.algorithm}`]: checksum.value };
  return { status: 200, headers };
}

/** ListParts, without paging. */
export async function listParts({ request, bucket }: Call): Promise<Reply> {
  const { key, bucket: name } = request;
  const id = readId(request.query);
  const parts = await bucket.uploads.during(id, key, () => bucket.uploads.listParts(id));
  return xmlReply(
    writeXml('ListPartsResult', {
      Bucket: name,
      Key: key,
      UploadId: id,
      IsTruncated: false,
      Part: parts.map(({ number, etag, size, modified }) => ({
        PartNumber: number,
        LastModified: modified,
        ETag: `"${etag}"`,
        Size: size,
      })),
    }),
  );
}

/** CompleteMultipartUpload. */
export async function completeUpload({ request, proof, bucket }: Call): Promise<Reply> {
  const { key, bucket: name } = request;
  const { uploads } = bucket;
  const id = readId(request.query);
  const text = await readText(request, proof, longestDocument);
  const claims = readXml(text, 'CompleteMultipartUpload', completionSchema);
  const stored = await uploads.during(id, key, async ({ headers }) => {
    const parts = chooseParts(claims, await uploads.listParts(id));
    const etag = combineEtags(parts);
    const conditions = readConditions(request);
    const object = await bucket.stage(joinParts(uploads, id, parts), 'crc32', (staged) =>
      bucket.commit(staged, { key, headers, conditions, etag }),
    );
    await uploads.remove(id);
    return object;
  });
  const result = { Bucket: name, Key: key, ETag: `"${stored.etag}"` };
  const headers = versionHeaders(bucket, stored.versionId);
  return xmlReply(writeXml('CompleteMultipartUploadResult', result), headers);
}

/** AbortMultipartUpload. */
export async function abortUpload({ request, bucket }: Call): Promise<Reply> {
  const id = readId(request.query);
  await bucket.uploads.during(id, request.key, () => bucket.uploads.remove(id));
  return { status: 204, headers: {} };
}

function readId(query: ReadonlyMap<string, string>): string {
  return query.get('uploadId') ?? '';
}

function readPartNumber(text: string | undefined): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 10_000) {
    throw new S3Error('InvalidArgument', 'Part number must be an integer between 1 and 10000.');
  }
  return number;
}
