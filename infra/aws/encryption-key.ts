import type { RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/**
 * A key of ours. KMS makes new material every year and keeps the old one, with which what was
 * encrypted before is read. Who may use it is said by roles, as for all else.
 */
export class EncryptionKey extends Key {
  /**
   * @param what that is encrypted with it
   * @param removalPolicy without the key, nobody ever reads what was encrypted with it
   */
  constructor(scope: Construct, id: string, what: string, removalPolicy: RemovalPolicy) {
    super(scope, id, { description: `Pegel: ${what}`, enableKeyRotation: true, removalPolicy });
  }
}
