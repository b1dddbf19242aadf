import type { RemovalPolicy } from 'aws-cdk-lib';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from '../checks/acknowledge.ts';

interface KeysSecretProps {
  description: string;
  encryptionKey: IKey;
  removalPolicy: RemovalPolicy;
}

/** Keys as functions read them: the first is made with the secret, others are added by rotation. */
export class KeysSecret extends Secret {
  constructor(
    scope: Construct,
    id: string,
    { description, encryptionKey: { keyArn }, removalPolicy }: KeysSecretProps,
  ) {
    super(scope, id, {
      description,
      // Nothing here may ever change: CloudFormation would then make the secret anew, and every link
      // that was sent would be void.
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
      this,
      'SMG4',
      'The function that rotates it is in the stack of jobs, and with it the schedule.',
    );
  }
}
