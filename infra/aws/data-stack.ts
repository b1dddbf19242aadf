import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type LifecycleRule,
} from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { PegelTable } from './pegel-table.ts';
import type { DataTarget } from './specs/function-spec.ts';

/** Where in the lake snapshots lie: their tables, their figures, and the documents made of them. */
const snapshotPrefixes = ['lake/', 'results/', 'documents/'] as const;

/** Where in the lake Athena writes its answers, which are read at once. */
export const queryResults = 'athena-results/';

/** All that must outlive everything else: tables, lake, keys. Deleting the stack keeps them. */
export class DataStack extends Stack {
  readonly tables: { core: PegelTable; contacts: PegelTable };
  /** Snapshots and results. */
  readonly lake: Bucket;
  /** Files that were uploaded and wait to be applied. */
  readonly uploads: Bucket;
  /** The keys of access codes and sessions, as JSON. */
  readonly keys: Secret;
  /** The ARNs that permissions name for each target. */
  readonly arns: Record<DataTarget, readonly string[]>;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const core = new PegelTable(this, 'core', { recoverable: true });
    const contacts = new PegelTable(this, 'contacts', { recoverable: false });
    this.tables = { core, contacts };
    this.lake = new Bucket(this, 'lake', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [...answersOfQueriesExpire, ...supersededExpire],
      removalPolicy: RemovalPolicy.RETAIN,
      versioned: true,
    });
    this.uploads = new Bucket(this, 'uploads', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(1) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.keys = new Secret(this, 'keys', {
      description: 'Keys of access codes and sessions',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ current: 'k1' }),
        generateStringKey: 'k1',
        excludePunctuation: true,
        // 43 letters and digits hold 256 bits.
        passwordLength: 43,
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.arns = {
      core: [core.tableArn],
      coreStreams: [`${core.tableArn}/stream/*`],
      contacts: [contacts.tableArn],
      lake: [this.lake.bucketArn],
      lakeObjects: [this.lake.arnForObjects('*')],
      settingFiles: [this.lake.arnForObjects('settings/*')],
      uploads: [this.uploads.bucketArn],
      uploadedObjects: [this.uploads.arnForObjects('*')],
    };
  }
}

/** The bucket keeps every version: of what expires, a version and then a mark are left to remove. */
const answersOfQueriesExpire: LifecycleRule[] = [
  {
    prefix: queryResults,
    expiration: Duration.days(1),
    noncurrentVersionExpiration: Duration.days(1),
    abortIncompleteMultipartUploadAfter: Duration.days(1),
  },
  { prefix: queryResults, expiredObjectDeleteMarker: true },
];

/**
 * A live wave makes a snapshot a minute, and what Pegel removes of the older ones leaves its bytes as
 * versions: they go after so long that a mistake is noticed before. What pointers name is never one of them.
 */
const supersededExpire: LifecycleRule[] = snapshotPrefixes.flatMap((prefix) => [
  { prefix, noncurrentVersionExpiration: Duration.days(30) },
  { prefix, expiredObjectDeleteMarker: true },
]);
