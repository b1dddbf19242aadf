import { Stack } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Queue } from '../functions.ts';
import { functionsByTrigger } from './functions-by-trigger.ts';
import type { Surroundings } from './pegel-function.ts';
import { QueueFunction } from './queue-function.ts';
import { ScheduledFunction } from './scheduled-function.ts';
import { StreamFunction } from './stream-function.ts';

/** What starts the functions beside the clock. */
export interface Sources {
  coreStreamArn: string | undefined;
  /** In a queue that there is not lies nothing: no function waits for it. */
  queues: Record<Queue, IQueue | undefined>;
}

/** What runs without anybody asking: on changes, on messages, and with the clock. */
export class JobsStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    surroundings: Surroundings,
    { coreStreamArn, queues }: Sources,
  ) {
    super(scope, id);
    for (const { name, trigger } of functionsByTrigger('stream')) {
      new StreamFunction(this, name, surroundings, coreStreamArn, trigger.addedTo);
    }
    for (const { name, trigger } of functionsByTrigger('queue')) {
      const queue = queues[trigger.queue];
      if (queue) new QueueFunction(this, name, surroundings, queue);
    }
    for (const { name, trigger } of functionsByTrigger('schedule')) {
      new ScheduledFunction(this, name, surroundings, trigger.everyMinutes);
    }
  }
}
