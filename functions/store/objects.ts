import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';

/** The object store of a bucket, at the endpoint of the environment. */
export function connectObjects(bucket: string): ObjectStore {
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
  };
}

/** S3 answers the second of two conditional writes at the same time with a conflict. */
const lostRace = new Set(['PreconditionFailed', 'ConditionalRequestConflict', 'NoSuchKey']);
