import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { LifecycleRule } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { PegelBucket } from './pegel-bucket.ts';

/** Where in the lake snapshots lie: their tables, their figures, and the documents made of them. */
const snapshotPrefixes = ['lake/', 'results/', 'documents/'] as const;

/** Where in the lake Athena writes its answers, which are read at once. */
export const queryResults = 'athena-results/';

/**
 * The bucket of snapshots and that of uploads, which log into a third one.
 *
 * @param encryptionKey of uploads, which can be lists of contacts
 */
export function addBuckets(
  scope: Construct,
  encryptionKey: IKey,
  disposable: boolean,
): { lake: PegelBucket; uploads: PegelBucket } {
  const logs = new PegelBucket(scope, 'access-logs', {
    lifecycleRules: [{ expiration: Duration.days(90) }],
    disposable,
  });
  const lake = new PegelBucket(scope, 'lake', {
    lifecycleRules: [answersOfQueriesExpire, ...supersededExpire],
    versioned: true,
    logs,
    disposable,
  });
  const uploads = new PegelBucket(scope, 'uploads', {
    encryptionKey,
    lifecycleRules: [{ expiration: Duration.days(1) }],
    logs,
    disposable,
  });
  return { lake, uploads };
}

/** The bucket keeps every version: what expires is a version for a day more. S3 then removes its mark by itself. */
const answersOfQueriesExpire: LifecycleRule = {
  prefix: queryResults,
  expiration: Duration.days(1),
  noncurrentVersionExpiration: Duration.days(1),
  abortIncompleteMultipartUploadAfter: Duration.days(1),
};

/**
 * A live wave makes a snapshot a minute, and what Pegel removes of the older ones leaves its bytes as
 * versions: they go after so long that a mistake is noticed before. What pointers name is never one of them.
 */
const supersededExpire: LifecycleRule[] = snapshotPrefixes.flatMap((prefix) => [
  { prefix, noncurrentVersionExpiration: Duration.days(30) },
  { prefix, expiredObjectDeleteMarker: true },
]);
