import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FunctionName } from '../../functions.ts';
import { acknowledge } from '../checks/acknowledge.ts';

/** Keeps, for as long as SQS can, what a function could not do. */
export class DeadLetterQueue extends Queue {
  /** Who could not do it. */
  readonly worker: FunctionName;

  constructor(scope: Construct, id: string, worker: FunctionName) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(this, 'SQS3', 'It is where failures lie itself. An alarm tells of the first one.');
    this.worker = worker;
  }
}
