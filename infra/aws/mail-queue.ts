import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { functionSpecs } from './specs/function-specs.ts';

/** Where messages wait to be sent. It holds where they are claimed, and no address. */
export class MailQueue extends Queue {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Lambda asks for six times the time of the function, so that nothing comes again while it is
      // still being sent.
      visibilityTimeout: Duration.seconds(6 * functionSpecs.mail.timeoutSeconds),
      // The tick queues again what is lost; at sending it is looked at whether it is still wanted.
      retentionPeriod: Duration.days(4),
      deadLetterQueue: {
        queue: new DeadLetterQueue(scope, `${id}-dead-letters`),
        maxReceiveCount: 5,
      },
    });
  }
}
