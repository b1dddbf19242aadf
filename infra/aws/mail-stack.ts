import { SecretValue, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { MailSettings } from '../../schemas/mail.ts';
import { maxReceiveCounts } from '../functions.ts';
import { MailEvents } from './mail-events.ts';
import { mailIdentity } from './mail-identity.ts';
import type { AwsMail, AwsMailVia } from './mail-settings.ts';
import type { MailTarget } from './specs/function-spec.ts';
import { WorkQueue } from './work-queue.ts';

/**
 * The way of mail: the queue of what is to be sent, and SES with what it tells of messages, if SES
 * sends them. What waits to be sent is in the tables, too.
 */
export class MailStack extends Stack {
  /** It holds where messages are claimed, and no address. */
  readonly queue: WorkQueue;
  /** What became of messages; a mail server tells nothing. */
  readonly events: MailEvents | undefined;
  /** How functions send mail. */
  readonly settings: MailSettings;
  /** The password at the mail server: a reference only. */
  readonly secret: SecretValue | undefined;
  readonly arns: Record<MailTarget, readonly string[]>;

  constructor(scope: Construct, id: string, { from, via }: AwsMail) {
    super(scope, id);
    this.queue = new WorkQueue(this, 'queue', 'mail', maxReceiveCounts.mail);
    const way = via.kind === 'ses' ? this.#overSes(via) : this.#overSmtp(via);
    this.events = way.events;
    this.settings = { from, via: way.via };
    this.secret = way.secret;
    this.arns = { mailQueue: [this.queue.queueArn], ...way.arns };
  }

  #overSes(via: AwsMailVia<'ses'>) {
    const events = new MailEvents(this, 'events');
    return {
      events,
      via: { kind: via.kind, configurationSet: events.configurationSetName },
      secret: undefined,
      arns: {
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
      secret: secret === undefined ? undefined : SecretValue.secretsManager(secret),
      arns: { mailEventsQueue: [], mailSender: [], mailAccount: [] },
    };
  }
}
