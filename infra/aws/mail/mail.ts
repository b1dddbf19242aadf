import { Construct } from 'constructs';
import { maxReceiveCounts, type Queue } from '../../functions.ts';
import { arnsOfSecret } from '../functions/existing-secret.ts';
import type { FurtherSurroundings } from '../functions/surroundings.ts';
import { WorkQueue } from '../functions/work-queue.ts';
import type { AwsMail, AwsMailVia } from '../settings/mail.ts';
import type { Stage } from '../settings/settings.ts';
import { MailEvents } from './mail-events.ts';
import { mailIdentity } from './mail-identity.ts';

/**
 * The way of mail: the queue of what is to be sent, and SES with what it tells of messages, if SES
 * sends them. What waits to be sent is in the tables, too.
 */
export class Mail extends Construct implements FurtherSurroundings {
  /** What is to be sent: where messages are claimed, and no address. What became of it: a mail server tells nothing. */
  readonly queues: Record<Queue, WorkQueue | undefined>;
  readonly environment: FurtherSurroundings['environment'];
  readonly arns: FurtherSurroundings['arns'];
  readonly conditions: FurtherSurroundings['conditions'];

  constructor(scope: Construct, stage: Stage, { from, via }: AwsMail) {
    super(scope, 'mailing');
    const queue = new WorkQueue(this, 'queue', 'mail', maxReceiveCounts.mail);
    const way = via.kind === 'ses' ? this.#overSes(stage, via) : this.#overSmtp(via);
    this.queues = { mail: queue, mailEvents: way.events };
    this.environment = {
      PEGEL_MAIL: JSON.stringify({ from, via: way.via }),
      PEGEL_MAIL_SECRET: way.secret,
      PEGEL_MAIL_QUEUE: queue.queueUrl,
    };
    this.arns = { mailQueue: [queue.queueArn], ...way.arns };
    // The identity is a whole domain, from which others may write, too.
    this.conditions = { mailSender: { StringEquals: { 'ses:FromAddress': from } } };
  }

  #overSes(stage: Stage, via: AwsMailVia<'ses'>) {
    const events = new MailEvents(this, 'events', stage);
    return {
      events: events.queue,
      via: { kind: via.kind, configurationSet: events.configurationSetName },
      secret: undefined,
      arns: {
        mailSecret: [],
        mailEventsQueue: [events.queue.queueArn],
        mailSender: [mailIdentity(this, via), events.configurationSetArn],
        mailAccount: ['*'],
      },
    };
  }

  #overSmtp({ secret, ...via }: AwsMailVia<'smtp'>) {
    return {
      events: undefined,
      via,
      secret,
      arns: {
        mailSecret: arnsOfSecret(this, secret),
        mailEventsQueue: [],
        mailSender: [],
        mailAccount: [],
      },
    };
  }
}
