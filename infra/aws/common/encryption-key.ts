import type { RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Stage } from '../settings/settings.ts';

/** What a key is called, what for, and what becomes of it. */
interface EncryptionKeyProps {
  stage: Stage;
  /** Of the keys of a stage, which: operators find it as `pegel-<stage>-<name>`. */
  name: string;
  /** What is encrypted with it. */
  what: string;
  /** Without the key, nobody ever reads what was encrypted with it. */
  removalPolicy: RemovalPolicy;
}

/**
 * A key of ours. KMS makes new material every year and keeps the old one, with which what was
 * encrypted before is read. Who may use it is said by roles, as for all else.
 */
export class EncryptionKey extends Key {
  constructor(
    scope: Construct,
    id: string,
    { stage, name, what, removalPolicy }: EncryptionKeyProps,
  ) {
    super(scope, id, {
      alias: `pegel-${stage}-${name}`,
      description: `Pegel: ${what}`,
      enableKeyRotation: true,
      removalPolicy,
    });
  }
}
