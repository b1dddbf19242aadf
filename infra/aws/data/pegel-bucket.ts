import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

interface PegelBucketProps
  extends Pick<BucketProps, 'encryptionKey' | 'lifecycleRules' | 'versioned'> {
  disposable: boolean;
  /** Where requests are logged, below the name of the bucket. */
  logs?: IBucket;
}

/** A bucket that is open to roles of ours alone, over TLS 1.2 or newer. */
export class PegelBucket extends Bucket {
  constructor(
    scope: Construct,
    name: string,
    { disposable, logs, encryptionKey, lifecycleRules = [], ...props }: PegelBucketProps,
  ) {
    super(scope, name, {
      ...props,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: encryptionKey ? BucketEncryption.KMS : BucketEncryption.S3_MANAGED,
      // S3 asks for the key once a while, and not for each object.
      ...(encryptionKey && { encryptionKey, bucketKeyEnabled: true }),
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [...lifecycleRules, unfinishedExpire],
      ...(logs && { serverAccessLogsBucket: logs, serverAccessLogsPrefix: `${name}/` }),
      autoDeleteObjects: disposable,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
  }
}

/** Parts of uploads that were never finished cost, and nobody sees them. */
const unfinishedExpire = { abortIncompleteMultipartUploadAfter: Duration.days(1) };
