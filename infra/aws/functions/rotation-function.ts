import { Aws } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnRotationSchedule, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { FunctionName } from '../../functions.ts';
import { PegelFunction } from './pegel-function.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * A function that Secrets Manager has rotate secrets: once when it is deployed, and every so many days.
 *
 * The construct of CDK for that would write into the policies of the secrets and of their key, which are in a
 * stack below; what the function may do stands in its spec, as for all others.
 */
export class RotationFunction extends Construct {
  constructor(
    scope: Construct,
    name: FunctionName,
    surroundings: Surroundings,
    secrets: Readonly<Record<string, ISecret>>,
    everyDays: number,
  ) {
    super(scope, name);
    const { lambda } = new PegelFunction(this, name, surroundings);
    for (const [id, secret] of Object.entries(secrets)) {
      lambda.addPermission(`${id}-rotation`, {
        principal: new ServicePrincipal('secretsmanager.amazonaws.com'),
        sourceAccount: Aws.ACCOUNT_ID,
        sourceArn: secret.secretArn,
      });
      const schedule = new CfnRotationSchedule(this, `${id}-schedule`, {
        secretId: secret.secretArn,
        rotationLambdaArn: lambda.functionArn,
        rotationRules: { automaticallyAfterDays: everyDays },
      });
      // It rotates at once, and needs the permission for it.
      schedule.node.addDependency(lambda);
    }
  }
}
