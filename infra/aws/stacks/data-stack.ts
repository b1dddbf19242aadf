import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import type { LifecycleRule } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { backupDays } from '../../../schemas/retention.ts';
import { acknowledge } from '../checks/acknowledge.ts';
import { EncryptionKey } from '../common/encryption-key.ts';
import { Backups } from '../data/backup-plan.ts';
import { PegelBucket } from '../data/pegel-bucket.ts';
import { PegelTable } from '../data/pegel-table.ts';
import type { DataTarget } from '../functions/specs/function-spec.ts';
import type { KeyName } from '../functions/specs/key-use.ts';
import type { Surroundings } from '../functions/surroundings.ts';
import { PegelStack } from '../pegel-stack.ts';
import type { Settings } from '../settings/settings.ts';

/** Where in the lake snapshots lie: their tables, their figures, and the documents made of them. */
const snapshotPrefixes = ['lake/', 'results/', 'documents/'] as const;

/** Where in the lake Athena writes its answers, which are read at once. */
export const queryResults = 'athena-results/';

/** All that must outlive everything else: tables, lake, keys. Deleting the stack keeps them, unless all is disposable. */
export class DataStack extends PegelStack {
  readonly tables: { core: PegelTable; contacts: PegelTable };
  /** Snapshots and results. */
  readonly lake: PegelBucket;
  /** Files that were uploaded and wait to be applied. */
  readonly uploads: PegelBucket;
  /** The keys of access codes and sessions, as JSON. */
  readonly keys: Secret;
  /** The keys of links to documents, alike. */
  readonly linkKeys: Secret;
  /** What functions find here. */
  readonly surroundings: Surroundings;

  constructor(scope: Construct, settings: Settings) {
    super(scope, 'Data', settings);
    const { stage, disposable } = settings;
    const removalPolicy = disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
    const key = (name: KeyName, what: string) =>
      new EncryptionKey(this, `${name}-key`, { stage, name, what, removalPolicy });
    const keys = {
      core: key('core', 'the core table'),
      contacts: key('contacts', 'contacts, uploads, secrets'),
    };
    const table = (name: KeyName) =>
      new PegelTable(this, name, {
        key: keys[name],
        recoverableDays: backupDays[name],
        disposable,
      });
    this.tables = { core: table('core'), contacts: table('contacts') };
    const { lake, uploads } = addBuckets(this, keys.contacts, disposable);
    this.lake = lake;
    this.uploads = uploads;
    const keysSecret = (id: string, description: string) =>
      addKeysSecret(this, id, { description, encryptionKey: keys.contacts, removalPolicy });
    this.keys = keysSecret('keys', 'Keys of access codes and sessions');
    this.linkKeys = keysSecret('link-keys', 'Keys of links to documents');
    this.surroundings = {
      environment: this.#environment(settings),
      arns: this.#arns(),
      keys: { core: keys.core.keyArn, contacts: keys.contacts.keyArn },
    };
    if (!disposable) new Backups(this, stage, this.tables.core, this.lake);
  }

  #environment({ stage, retention, owner }: Settings): Surroundings['environment'] {
    return {
      PEGEL_STAGE: stage,
      PEGEL_CORE_TABLE: this.tables.core.tableName,
      PEGEL_CONTACTS_TABLE: this.tables.contacts.tableName,
      PEGEL_LAKE_BUCKET: this.lake.bucketName,
      PEGEL_UPLOADS_BUCKET: this.uploads.bucketName,
      PEGEL_KEYS_SECRET: this.keys.secretArn,
      PEGEL_LINK_KEYS_SECRET: this.linkKeys.secretArn,
      PEGEL_RETENTION: JSON.stringify(retention),
      PEGEL_OWNER: JSON.stringify(owner),
    };
  }

  #arns(): Record<DataTarget, readonly string[]> {
    const { core, contacts } = this.tables;
    return {
      core: [core.tableArn],
      coreStreams: [`${core.tableArn}/stream/*`],
      contacts: [contacts.tableArn],
      lake: [this.lake.bucketArn],
      lakeObjects: [this.lake.arnForObjects('*')],
      settingFiles: [this.lake.arnForObjects('settings/*')],
      uploads: [this.uploads.bucketArn],
      uploadedObjects: [this.uploads.arnForObjects('*')],
      keys: [this.keys.secretArn],
      linkKeys: [this.linkKeys.secretArn],
    };
  }
}

function addBuckets(scope: Construct, encryptionKey: IKey, disposable: boolean) {
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

function addKeysSecret(
  scope: Construct,
  id: string,
  {
    description,
    encryptionKey: { keyArn },
    removalPolicy,
  }: { description: string; encryptionKey: IKey; removalPolicy: RemovalPolicy },
): Secret {
  const keys = new Secret(scope, id, {
    description,
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
    encryptionKey: Key.fromKeyArn(scope, `${id}-key`, keyArn),
    removalPolicy,
  });
  acknowledge(
    keys,
    'SMG4',
    'The function that rotates it is in the stack of jobs, and with it the schedule.',
  );
  return keys;
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
