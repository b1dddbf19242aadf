import { Duration } from 'aws-cdk-lib';
import {
  EventSourceMapping,
  type EventSourceMappingOptions,
  FilterCriteria,
  FilterRule,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { FunctionName } from '../../functions.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { PegelFunction } from './pegel-function.ts';
import type { Surroundings } from './surroundings.ts';

/** A function that is given the changes of a table, in order. */
export class StreamFunction extends Construct {
  /** @param addedTo the partition whose new items alone are wanted, one by one; all changes without it */
  constructor(
    scope: Construct,
    name: FunctionName,
    surroundings: Surroundings,
    streamArn: string | undefined,
    addedTo?: string,
  ) {
    super(scope, name);
    if (!streamArn) throw new TypeError(`The function "${name}" needs a table with a stream`);
    new EventSourceMapping(this, 'mapping', {
      target: new PegelFunction(this, name, surroundings).lambda,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      ...(addedTo ? itemsAddedTo(addedTo) : allChanges),
      // A batch that fails is halved until the one record that fails is alone; that one goes to
      // the queue, and the others go on.
      bisectBatchOnError: true,
      retryAttempts: 10,
      onFailure: new SqsDlq(new DeadLetterQueue(this, 'dead-letters', name)),
    });
  }
}

const allChanges: EventSourceMappingOptions = {
  batchSize: 1000,
  maxBatchingWindow: Duration.seconds(5),
};

/** Each item has the whole time of the function for itself. */
function itemsAddedTo(partition: string): EventSourceMappingOptions {
  const added = FilterCriteria.filter({
    eventName: FilterRule.isEqual('INSERT'),
    dynamodb: { Keys: { pk: { S: FilterRule.isEqual(partition) } } },
  });
  return { batchSize: 1, filters: [added] };
}
