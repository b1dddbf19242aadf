import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';

/** The object store of a bucket, at the endpoint of the environment. */
export function openBucket(bucket: string): ObjectStore {
  const client = new S3Client({});
  return {
    async get(key) {
      try {
        const { Body, ETag } = await client.send(
          new GetObjectCommand({ Bucket: bucket, Key: key }),
        );
        return Body && ETag ? { body: await Body.transformToByteArray(), etag: ETag } : undefined;
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },

    async getRange(key, start, end) {
      const Range = `bytes=${start}-${end - 1}`;
      try {
        const { Body } = await client.send(
          new GetObjectCommand({ Bucket: bucket, Key: key, Range }),
        );
        return await Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        if (error instanceof S3ServiceException && error.name === 'InvalidRange') {
          return new Uint8Array();
        }
        throw error;
      }
    },

    async head(key) {
      try {
        const { ContentLength, ETag, ChecksumCRC32 } = await client.send(
          new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }),
        );
        if (ContentLength === undefined || ETag === undefined) return undefined;
        return { bytes: ContentLength, etag: ETag, crc32: ChecksumCRC32 };
      } catch (error) {
        if (error instanceof NotFound) return undefined;
        throw error;
      }
    },

    async put(key, body, contentType, condition) {
      try {
        await client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: key,
            Body: body,
            ContentType: contentType,
            ...('absent' in condition ? { IfNoneMatch: '*' } : { IfMatch: condition.etag }),
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof S3ServiceException && lostRace.has(error.name)) return false;
        throw error;
      }
    },

    async *list(prefix) {
      for await (const { Contents = [] } of paginateListObjectsV2(
        { client },
        { Bucket: bucket, Prefix: prefix },
      )) {
        for (const { Key, LastModified } of Contents) {
          if (Key && LastModified) yield { key: Key, modifiedAt: LastModified };
        }
      }
    },

    async delete(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}

/** A link is followed at once; who shares it shares nothing. */
const signedForSeconds = 300;

/** Signs addresses of objects of a bucket, for five minutes (see `connectDownloads`). */
export function openDownloads(
  bucket: string,
): (key: string, disposition: string) => Promise<string> {
  const client = new S3Client({});
  return (Key, ResponseContentDisposition) =>
    getSignedUrl(
      client,
      new GetObjectCommand({ Bucket: bucket, Key, ResponseContentDisposition }),
      { expiresIn: signedForSeconds },
    );
}

/** S3 answers the second of two conditional writes at the same time with a conflict. */
const lostRace = new Set(['PreconditionFailed', 'ConditionalRequestConflict', 'NoSuchKey']);
