import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FunctionName } from '../../functions.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { functionSpecs } from './specs/function-specs.ts';

/** Where work waits for a function. */
export class WorkQueue extends Queue {
  /** What has failed too often. */
  readonly deadLetters: DeadLetterQueue;

  /** @param maxReceiveCount how often the function may fail at a piece of work before that is put aside */
  constructor(scope: Construct, id: string, worker: FunctionName, maxReceiveCount: number) {
    const deadLetters = new DeadLetterQueue(scope, `${id}-dead-letters`, worker);
    super(scope, id, {
      // By the keys of SQS itself, which SNS may write with, too.
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Lambda asks for six times the time of the function, so that nothing comes again while it is
      // still being worked on.
      visibilityTimeout: Duration.seconds(6 * functionSpecs[worker].timeoutSeconds),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount },
    });
    this.deadLetters = deadLetters;
  }
}
