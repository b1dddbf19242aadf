import * as z from '../../../schemas/zod.ts';
import { encodePath } from './encoding.ts';
import { S3Error } from './errors.ts';
import { type Entry, type ListOptions, listPage } from './list.ts';
import { type Call, type Reply, xmlReply } from './operation.ts';
import { writeXml } from './write-xml.ts';

/** Most entries of a page, S3's own limit. */
const longestPage = 1000;
const entrySchema = z.union([
  z.strictObject({ key: z.string() }),
  z.strictObject({ commonPrefix: z.string() }),
]);

/** ListObjectsV2. */
export async function listObjects({
  request: { query, bucket: name },
  bucket,
}: Call): Promise<Reply> {
  const options = readOptions(query);
  const encode = readEncoding(query);
  const { objects, commonPrefixes, next } = listPage(bucket.catalogue, options);
  const startAfter = query.get('start-after');
  return xmlReply(
    writeXml('ListBucketResult', {
      Name: name,
      Prefix: encode(options.prefix),
      Delimiter: options.delimiter === '' ? undefined : encode(options.delimiter),
      StartAfter: startAfter === undefined ? undefined : encode(startAfter),
      EncodingType: query.get('encoding-type'),
      MaxKeys: options.limit,
      KeyCount: objects.length + commonPrefixes.length,
      IsTruncated: next !== undefined,
      ContinuationToken: query.get('continuation-token'),
      NextContinuationToken: next === undefined ? undefined : writeToken(next),
      Contents: objects.map(({ key, modified, etag, size }) => ({
        Key: encode(key),
        LastModified: modified,
        ETag: `"${etag}"`,
        Size: size,
        StorageClass: 'STANDARD',
      })),
      CommonPrefixes: commonPrefixes.map((prefix) => ({ Prefix: encode(prefix) })),
    }),
  );
}

function readOptions(query: ReadonlyMap<string, string>): ListOptions {
  const limit = query.get('max-keys') ?? String(longestPage);
  if (query.get('list-type') !== '2') throw new S3Error('NotImplemented');
  if (!/^[0-9]{1,9}$/.test(limit)) throw new S3Error('InvalidArgument', 'max-keys is not valid.');
  const token = query.get('continuation-token');
  return {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    startAfter: query.get('start-after') ?? '',
    limit: Math.min(Number(limit), longestPage),
    resume: token === undefined ? undefined : readToken(token),
  };
}

/** Keys that XML cannot hold are only safe when the client asks for percent-encoding. */
function readEncoding(query: ReadonlyMap<string, string>): (text: string) => string {
  const encoding = query.get('encoding-type');
  if (encoding === undefined) return (text) => text;
  if (encoding === 'url') return encodePath;
  throw new S3Error('InvalidArgument', 'encoding-type only knows url.');
}

function writeToken(entry: Entry): string {
  return Buffer.from(JSON.stringify(entry)).toString('base64url');
}

function readToken(token: string): Entry {
  try {
    return entrySchema.parse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')));
  } catch {
    throw new S3Error('InvalidArgument', 'The continuation token is not valid.');
  }
}
