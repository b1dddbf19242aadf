import { Stack, Validations } from 'aws-cdk-lib';
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import type { Construct } from 'constructs';

/**
 * Says why a rule of cdk-nag does not hold for a construct and what is below it.
 *
 * @param rule of AwsSolutions, with the finding where a rule has several, such as `IAM5[Resource::*]`
 */
export function acknowledge(construct: Construct, rule: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: `AwsSolutions-${rule}`, reason });
}

/**
 * Says why a role may do something with all that an ARN with a wildcard stands for. Nothing for an
 * ARN without one.
 */
export function acknowledgeWildcard(role: Construct, arn: string, reason: string): void {
  // What another stack holds has its name, by which the finding goes, when all stacks are complete.
  role.node.addValidation({
    validate() {
      const resource = flattenCfnReference(Stack.of(role).resolve(arn));
      if (resource.includes('*')) acknowledge(role, `IAM5[Resource::${resource}]`, reason);
      return [];
    },
  });
}
