import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** How long all logs are kept: long enough to look into what a user reports after a holiday. */
export const logRetention = RetentionDays.ONE_MONTH;

/** A log, which goes with its stack. */
export class PegelLog extends LogGroup {
  /** @param logGroupName where a service asks for one; CloudFormation makes one up without it */
  constructor(scope: Construct, id: string, logGroupName?: string) {
    super(scope, id, {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(logGroupName !== undefined && { logGroupName }),
    });
  }
}
