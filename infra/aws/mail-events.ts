import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** How SES treats our messages, and the topic where it tells what became of them. */
export class MailEvents extends Construct {
  readonly topic: Topic;
  readonly configurationSetName: string;
  readonly configurationSetArn: string;

  constructor(scope: Construct, id: string) {
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
    this.topic = this.#topic();
    // This also lets SES publish there, for this account and this configuration set only.
    configurationSet.addEventDestination('told', {
      destination: EventDestination.snsTopic(this.topic),
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
  }

  /** Events hold addresses, so they lie encrypted. */
  #topic(): Topic {
    // SES cannot use the key that AWS manages for topics.
    const key = new Key(this, 'key', {
      description: 'Pegel: what became of mail',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
      }),
    );
    return new Topic(this, 'topic', { masterKey: key, enforceSSL: true });
  }
}
