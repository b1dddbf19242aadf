import type { Construct } from 'constructs';
import { functionsOf } from '../functions/functions-of.ts';
import { QueueFunction } from '../functions/queue-function.ts';
import { RotationFunction } from '../functions/rotation-function.ts';
import { ScheduledFunction } from '../functions/scheduled-function.ts';
import { StreamFunction } from '../functions/stream-function.ts';
import { surroundedBy } from '../functions/surroundings.ts';
import { Mail } from '../mail/mail.ts';
import { PegelStack } from '../pegel-stack.ts';
import type { Settings } from '../settings/settings.ts';
import type { DataStack } from './data-stack.ts';
import type { WebStack } from './web-stack.ts';

/** What runs without anybody asking: on changes, on messages, and with the clock. */
export class JobsStack extends PegelStack {
  constructor(
    scope: Construct,
    settings: Settings,
    { data, web }: { data: DataStack; web: WebStack },
  ) {
    super(scope, 'Jobs', settings);
    const mail = new Mail(this, settings.stage, settings.mail);
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
