import { RemovalPolicy } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { backupDays } from '../../../schemas/retention.ts';
import { EncryptionKey } from '../common/encryption-key.ts';
import { Backups } from '../data/backup-plan.ts';
import { addBuckets } from '../data/buckets.ts';
import { KeysSecret } from '../data/keys-secret.ts';
import type { PegelBucket } from '../data/pegel-bucket.ts';
import { PegelTable } from '../data/pegel-table.ts';
import type { DataTarget } from '../functions/specs/function-spec.ts';
import type { KeyName } from '../functions/specs/key-use.ts';
import type { Surroundings } from '../functions/surroundings.ts';
import { PegelStack } from '../pegel-stack.ts';
import type { Settings } from '../settings/settings.ts';
import { StaffPool } from '../staff/staff-pool.ts';

/** All that must outlive everything else: tables, lake, keys, accounts. Deleting the stack keeps them, unless all is disposable. */
export class DataStack extends PegelStack {
  readonly tables: { core: PegelTable; contacts: PegelTable };
  /** Snapshots and results. */
  readonly lake: PegelBucket;
  /** Files that were uploaded and wait to be applied. */
  readonly uploads: PegelBucket;
  /** The keys of access codes and sessions, as JSON. */
  readonly keys: KeysSecret;
  /** The keys of links to documents, alike. */
  readonly linkKeys: KeysSecret;
  /** The accounts of coordinators, where no provider is set that has them. */
  readonly staff: StaffPool | undefined;
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
      new KeysSecret(this, id, { description, encryptionKey: keys.contacts, removalPolicy });
    this.keys = keysSecret('keys', 'Keys of access codes and sessions');
    this.linkKeys = keysSecret('link-keys', 'Keys of links to documents');
    this.surroundings = {
      environment: this.#environment(settings),
      arns: this.#arns(),
      keys: { core: keys.core.keyArn, contacts: keys.contacts.keyArn },
    };
    this.staff = settings.signIn ? undefined : new StaffPool(this, settings);
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
