import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionName } from '../../functions.ts';
import { PegelFunction } from './pegel-function.ts';
import type { Surroundings } from './surroundings.ts';

/** A function that is given what lies in a queue, in batches; what fails comes again alone. */
export class QueueFunction extends Construct {
  constructor(scope: Construct, name: FunctionName, surroundings: Surroundings, queue: IQueue) {
    super(scope, name);
    new EventSourceMapping(this, 'mapping', {
      target: new PegelFunction(this, name, surroundings).lambda,
      eventSourceArn: queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
      // One after the other, with the answer of SES, a message takes a quarter of a second: four
      // functions use up a quota of 14 a second. However many there are, they share it. Events come
      // as fast as messages go, and are noted faster.
      maxConcurrency: 4,
    });
  }
}
