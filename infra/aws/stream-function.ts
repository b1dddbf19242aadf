import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { FunctionName } from '../functions.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { PegelFunction, type Surroundings } from './pegel-function.ts';

/** A function that is given the changes of a table, in order and in batches. */
export class StreamFunction extends Construct {
  constructor(
    scope: Construct,
    name: FunctionName,
    surroundings: Surroundings,
    streamArn: string | undefined,
  ) {
    super(scope, name);
    if (!streamArn) throw new TypeError(`The function "${name}" needs a table with a stream`);
    new EventSourceMapping(this, 'mapping', {
      target: new PegelFunction(this, name, surroundings).lambda,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 1000,
      maxBatchingWindow: Duration.seconds(5),
      // A batch that fails is halved until the one record that fails is alone; that one goes to
      // the queue, and the others go on.
      bisectBatchOnError: true,
      retryAttempts: 10,
      onFailure: new SqsDlq(new DeadLetterQueue(this, 'dead-letters')),
    });
  }
}
