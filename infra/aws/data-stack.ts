import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { LifecycleRule } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { backupDays } from '../../schemas/retention.ts';
import { acknowledge } from './acknowledge.ts';
import { Backups } from './backup-plan.ts';
import { EncryptionKey } from './encryption-key.ts';
import { PegelBucket } from './pegel-bucket.ts';
import { PegelStack } from './pegel-stack.ts';
import { PegelTable } from './pegel-table.ts';
import type { Settings } from './settings/settings.ts';
import type { DataTarget } from './specs/function-spec.ts';
import { StaffPool } from './staff-pool.ts';
import type { Surroundings } from './surroundings.ts';

/** Where in the lake snapshots lie: their tables, their figures, and the documents made of them. */
const snapshotPrefixes = ['lake/', 'results/', 'documents/'] as const;

/** Where in the lake Athena writes its answers, which are read at once. */
export const queryResults = 'athena-results/';

/** All that must outlive everything else: tables, lake, keys, accounts. Deleting the stack keeps them, unless all is disposable. */
export class DataStack extends PegelStack {
  readonly tables: { core: PegelTable; contacts: PegelTable };
  /** Snapshots and results. */
  readonly lake: PegelBucket;
  /** Files that were uploaded and wait to be applied. */
  readonly uploads: PegelBucket;
  /** The keys of access codes and sessions, as JSON. */
  readonly keys: Secret;
  /** The accounts of coordinators, where no provider is set that has them. */
  readonly staff: StaffPool | undefined;
  /** What functions find here. */
  readonly surroundings: Surroundings;

  constructor(scope: Construct, settings: Settings) {
    super(scope, 'Data', settings);
    const { disposable } = settings;
    const removalPolicy = disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
    const keys = {
      core: new EncryptionKey(this, 'core-key', 'the core table', removalPolicy),
      contacts: new EncryptionKey(
        this,
        'contacts-key',
        'contacts, uploads, secrets',
        removalPolicy,
      ),
    };
    const core = new PegelTable(this, 'core', {
      key: keys.core,
      recoverableDays: backupDays.core,
      disposable,
    });
    const contacts = new PegelTable(this, 'contacts', {
      key: keys.contacts,
      recoverableDays: backupDays.contacts,
      disposable,
    });
    this.tables = { core, contacts };
    const logs = new PegelBucket(this, 'access-logs', {
      lifecycleRules: [{ expiration: Duration.days(90) }],
      disposable,
    });
    this.lake = new PegelBucket(this, 'lake', {
      lifecycleRules: [...answersOfQueriesExpire, ...supersededExpire],
      versioned: true,
      logs,
      disposable,
    });
    this.uploads = new PegelBucket(this, 'uploads', {
      encryptionKey: keys.contacts,
      lifecycleRules: [{ expiration: Duration.days(1) }],
      logs,
      disposable,
    });
    this.keys = new Secret(this, 'keys', {
      description: 'Keys of access codes and sessions',
      // The first of them; rotations add others. Nothing here may ever change: CloudFormation would then
      // make the secret anew, and every link that was sent would be void.
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ current: 'k1' }),
        generateStringKey: 'k1',
        excludePunctuation: true,
        // 43 letters and digits hold 256 bits.
        passwordLength: 43,
      },
      // By its ARN: CDK would write into the policy of a key that it knows as ours, and with wildcards.
      encryptionKey: Key.fromKeyArn(this, 'keys-key', keys.contacts.keyArn),
      removalPolicy,
    });
    acknowledge(
      this.keys,
      'SMG4',
      'The function that rotates it is in the stack of jobs, and with it the schedule.',
    );
    const arns: Record<DataTarget, readonly string[]> = {
      core: [core.tableArn],
      coreStreams: [`${core.tableArn}/stream/*`],
      contacts: [contacts.tableArn],
      lake: [this.lake.bucketArn],
      lakeObjects: [this.lake.arnForObjects('*')],
      settingFiles: [this.lake.arnForObjects('settings/*')],
      uploads: [this.uploads.bucketArn],
      uploadedObjects: [this.uploads.arnForObjects('*')],
      keys: [this.keys.secretArn],
    };
    const environment = {
      PEGEL_STAGE: settings.stage,
      PEGEL_CORE_TABLE: core.tableName,
      PEGEL_CONTACTS_TABLE: contacts.tableName,
      PEGEL_LAKE_BUCKET: this.lake.bucketName,
      PEGEL_UPLOADS_BUCKET: this.uploads.bucketName,
      PEGEL_KEYS_SECRET: this.keys.secretArn,
      PEGEL_RETENTION: JSON.stringify(settings.retention),
      PEGEL_OWNER: JSON.stringify(settings.owner),
    };
    this.surroundings = {
      environment,
      arns,
      keys: { core: keys.core.keyArn, contacts: keys.contacts.keyArn },
    };
    this.staff = settings.signIn ? undefined : new StaffPool(this, settings);
    if (!disposable) new Backups(this, settings.stage, core, this.lake);
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
