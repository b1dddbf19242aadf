import type { Construct } from 'constructs';
import type { DataStack } from './data-stack.ts';
import { functionsOf } from './functions-of.ts';
import { Mail } from './mail.ts';
import { PegelStack } from './pegel-stack.ts';
import { QueueFunction } from './queue-function.ts';
import { RotationFunction } from './rotation-function.ts';
import { ScheduledFunction } from './scheduled-function.ts';
import type { Settings } from './settings/settings.ts';
import { StreamFunction } from './stream-function.ts';
import { surroundedBy } from './surroundings.ts';
import type { WebStack } from './web-stack.ts';

/** What runs without anybody asking: on changes, on messages, and with the clock. */
export class JobsStack extends PegelStack {
  constructor(
    scope: Construct,
    settings: Settings,
    { data, web }: { data: DataStack; web: WebStack },
  ) {
    super(scope, 'Jobs', settings);
    const mail = new Mail(this, settings.mail);
    const surroundings = surroundedBy(web.surroundings, mail);
    for (const { name, trigger } of functionsOf('jobs', 'stream')) {
      const { tableStreamArn } = data.tables.core;
      new StreamFunction(this, name, surroundings, tableStreamArn, trigger.addedTo);
    }
    for (const { name, trigger } of functionsOf('jobs', 'queue')) {
      // In a queue that there is not lies nothing: no function waits for it.
      const queue = mail.queues[trigger.queue];
      if (queue) new QueueFunction(this, name, surroundings, queue);
    }
    for (const { name, trigger } of functionsOf('jobs', 'rotation')) {
      const secrets = { keys: data.keys, 'link-keys': data.linkKeys };
      new RotationFunction(this, name, surroundings, secrets, trigger.everyDays);
    }
    for (const { name, trigger } of functionsOf('jobs', 'schedule')) {
      new ScheduledFunction(this, name, surroundings, trigger.everyMinutes);
    }
  }
}
