import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { FunctionName } from '../functions.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { PegelFunction, type Surroundings } from './pegel-function.ts';

/** A function that is told what a topic announces; nothing else may call it. */
export class TopicFunction extends Construct {
  constructor(scope: Construct, name: FunctionName, surroundings: Surroundings, topic: ITopic) {
    super(scope, name);
    // For what the topic could not hand over, and for what the function could not do.
    const deadLetterQueue = new DeadLetterQueue(this, 'dead-letters');
    const { lambda } = new PegelFunction(this, name, surroundings, {
      retryAttempts: 2,
      deadLetterQueue,
    });
    topic.addSubscription(new LambdaSubscription(lambda, { deadLetterQueue }));
  }
}
