import { openBody } from './body.ts';
import { assertDigest } from './checksums.ts';
import { readConditions } from './conditions.ts';
import { decodeUri } from './encoding.ts';
import { S3Error } from './errors.ts';
import { type Call, type Reply, versionHeaders, xmlReply } from './operation.ts';
import type { S3Request } from './request.ts';
import { writeXml } from './write-xml.ts';

const keptHeaders = ['cache-control', 'content-disposition', 'content-type'];

/** PutObject. */
export async function putObject({ request, proof, bucket }: Call): Promise<Reply> {
  const body = openBody(request, proof);
  const stored = await bucket.stage(body.chunks, body.algorithm, (staged) => {
    assertDigest(body.declared(), staged.digest);
    return bucket.commit(staged, {
      key: request.key,
      headers: readObjectHeaders(request),
      conditions: readConditions(request),
    });
  });
  const { etag, versionId, checksum } = stored;
  const headers = {
    etag: `"${etag}"`,
    [`x-amz-checksum-${checksum.algorithm}`]: checksum.value,
    ...versionHeaders(bucket, versionId),
  };
  return { status: 200, headers };
}

/** CopyObject. */
export async function copyObject({ request, bucket, buckets }: Call): Promise<Reply> {
  const source = readSource(request);
  const from = buckets.get(source.bucket);
  if (from === undefined) throw new S3Error('NoSuchBucket');
  const { object, read } = await from.open(source.key, source.versionId);
  const replaced = request.fields.get('x-amz-metadata-directive') === 'REPLACE';
  const stored = await bucket.stage(read(), object.checksum.algorithm, (staged) =>
    bucket.commit(staged, {
      key: request.key,
      headers: replaced ? readObjectHeaders(request) : object.headers,
      conditions: readConditions(request),
    }),
  );
  const result = { ETag: `"${stored.etag}"`, LastModified: stored.modified };
  return xmlReply(writeXml('CopyObjectResult', result), versionHeaders(bucket, stored.versionId));
}

/** Those headers of a writer that are stored and given back to readers. */
export function readObjectHeaders({ headers, fields }: S3Request): Record<string, string> {
  const kept = [...fields].filter(
    ([name]) => keptHeaders.includes(name) || name.startsWith('x-amz-meta-'),
  );
  const encodings = (headers.get('content-encoding') ?? '')
    .split(',')
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding !== '' && encoding !== 'aws-chunked');
  return {
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries(kept),
    ...(encodings.length === 0 ? {} : { 'content-encoding': encodings.join(',') }),
  };
}

function readSource(request: S3Request): { bucket: string; key: string; versionId?: string } {
  const conditions = [...request.fields.keys()].filter((name) =>
    name.startsWith('x-amz-copy-source-'),
  );
  if (conditions.length > 0) throw new S3Error('NotImplemented');
  const found = /^\/?([^/?]+)\/([^?]+)(?:\?versionId=([^&]+))?$/.exec(
    request.fields.get('x-amz-copy-source') ?? '',
  );
  if (found === null) throw new S3Error('InvalidArgument', 'x-amz-copy-source is not valid.');
  const [, bucket = '', key = '', versionId] = found;
  return { bucket, key: decodeUri(key), ...(versionId === undefined ? {} : { versionId }) };
}
