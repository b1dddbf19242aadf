import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { functionsByTrigger } from './functions-by-trigger.ts';
import type { Surroundings } from './pegel-function.ts';
import { ScheduledFunction } from './scheduled-function.ts';
import { StreamFunction } from './stream-function.ts';

/** What runs without anybody asking: on changes of the core table, and with the clock. */
export class JobsStack extends Stack {
  /** @param coreStreamArn the stream of the core table */
  constructor(
    scope: Construct,
    id: string,
    surroundings: Surroundings,
    coreStreamArn: string | undefined,
  ) {
    super(scope, id);
    for (const { name, trigger } of functionsByTrigger('stream')) {
      new StreamFunction(this, name, surroundings, coreStreamArn, trigger.addedTo);
    }
    for (const { name, trigger } of functionsByTrigger('schedule')) {
      new ScheduledFunction(this, name, surroundings, trigger.everyMinutes);
    }
  }
}
