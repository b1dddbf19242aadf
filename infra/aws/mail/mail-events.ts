import { Aws, Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
} from 'aws-cdk-lib/aws-ses';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { maxReceiveCounts } from '../../functions.ts';
import { ServiceTopic } from '../common/service-topic.ts';
import { WorkQueue } from '../functions/work-queue.ts';
import type { Stage } from '../settings/settings.ts';

/**
 * How SES treats our messages, and where it tells what became of them: a topic, which SES knows how
 * to write to, and a queue fed by it alone, in which events wait until they can be noted.
 */
export class MailEvents extends Construct {
  /** Holds events as SES writes them: each a JSON text with addresses. */
  readonly queue: WorkQueue;
  readonly configurationSetName: string;
  readonly configurationSetArn: string;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const configurationSet = new ConfigurationSet(this, 'configuration-set', {
      // Links in mail give access.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // Pegel itself writes to no mailbox that sent mail back, until a coordinator corrects it. The
      // list of SES, which coordinators do not see, would go on to swallow their mail.
      disableSuppressionList: true,
    });
    this.configurationSetName = configurationSet.configurationSetName;
    this.configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSetName,
    });
    // Events hold addresses, so they lie encrypted.
    const topic = new ServiceTopic(this, 'topic', {
      stage,
      name: 'mail-events',
      what: 'what became of mail',
      service: new ServicePrincipal('ses.amazonaws.com'),
      onlyFor: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    });
    // This also lets SES publish there, for this account and this configuration set only.
    configurationSet.addEventDestination('told', {
      destination: EventDestination.snsTopic(topic),
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    this.queue = new WorkQueue(this, 'queue', 'bounce', maxReceiveCounts.mailEvents);
    // This lets the topic write to the queue, and nobody else.
    topic.addSubscription(
      new SqsSubscription(this.queue, {
        rawMessageDelivery: true,
        deadLetterQueue: this.queue.deadLetters,
      }),
    );
  }
}
