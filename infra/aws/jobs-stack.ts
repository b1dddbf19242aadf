import { Stack } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Queue, Topic } from '../functions.ts';
import { functionsByTrigger } from './functions-by-trigger.ts';
import type { Surroundings } from './pegel-function.ts';
import { QueueFunction } from './queue-function.ts';
import { ScheduledFunction } from './scheduled-function.ts';
import { StreamFunction } from './stream-function.ts';
import { TopicFunction } from './topic-function.ts';

/** What starts the functions beside the clock. */
export interface Sources {
  coreStreamArn: string | undefined;
  queues: Record<Queue, IQueue>;
  /** A topic that there is not announces nothing: no function waits for it. */
  topics: Record<Topic, ITopic | undefined>;
}

/** What runs without anybody asking: on changes, on messages, and with the clock. */
export class JobsStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    surroundings: Surroundings,
    { coreStreamArn, queues, topics }: Sources,
  ) {
    super(scope, id);
    for (const { name, trigger } of functionsByTrigger('stream')) {
      new StreamFunction(this, name, surroundings, coreStreamArn, trigger.addedTo);
    }
    for (const { name, trigger } of functionsByTrigger('queue')) {
      new QueueFunction(this, name, surroundings, queues[trigger.queue]);
    }
    for (const { name, trigger } of functionsByTrigger('topic')) {
      const topic = topics[trigger.topic];
      if (topic) new TopicFunction(this, name, surroundings, topic);
    }
    for (const { name, trigger } of functionsByTrigger('schedule')) {
      new ScheduledFunction(this, name, surroundings, trigger.everyMinutes);
    }
  }
}
