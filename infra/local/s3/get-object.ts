import type { OpenObject } from './bucket.ts';
import { isUnchanged, readConditions } from './conditions.ts';
import { assertHeaderValue } from './encoding.ts';
import { type Call, type Reply, versionHeaders } from './operation.ts';
import { type ByteRange, readRange } from './range.ts';

/** GetObject and HeadObject. */
export async function getObject(call: Call): Promise<Reply> {
  const { request, bucket } = call;
  const open = await bucket.open(request.key, request.query.get('versionId'));
  let streaming = false;
  try {
    const headers = objectHeaders(call, open);
    if (isUnchanged(open.object.etag, readConditions(request))) return { status: 304, headers };
    const { size } = open.object;
    const range = readRange(request.headers.get('range'), size);
    const length = range === undefined ? size : range.last - range.first + 1;
    streaming = request.method === 'GET';
    return {
      status: range === undefined ? 200 : 206,
      headers: {
        ...headers,
        ...(range === undefined ? wholeHeaders(call, open) : rangeHeaders(range, size)),
        'content-length': String(length),
      },
      ...(streaming ? { body: open.read(range) } : {}),
    };
  } finally {
    if (!streaming) await open.close();
  }
}

function objectHeaders({ request, bucket }: Call, { object }: OpenObject): Record<string, string> {
  const disposition = request.query.get('response-content-disposition');
  assertHeaderValue(disposition ?? '');
  return {
    ...object.headers,
    ...(disposition === undefined ? {} : { 'content-disposition': disposition }),
    etag: `"${object.etag}"`,
    'last-modified': new Date(object.modified).toUTCString(),
    'accept-ranges': 'bytes',
    ...versionHeaders(bucket, object.versionId),
  };
}

/** The checksum is that of the whole, so a part goes without. */
function wholeHeaders({ request }: Call, { object }: OpenObject): Record<string, string> {
  if (request.fields.get('x-amz-checksum-mode')?.toUpperCase() !== 'ENABLED') return {};
  const { algorithm, value } = object.checksum;
  return { [`x-amz-checksum-${algorithm}`]: value, 'x-amz-checksum-type': 'FULL_OBJECT' };
}

function rangeHeaders({ first, last }: ByteRange, size: number): Record<string, string> {
  return { 'content-range': `bytes ${first}-${last}/${size}` };
}
