import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/** Where alarms go, and from there to a mailbox, which is asked first whether it wants them. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, mailbox: string) {
    const alarms = new ServicePrincipal('cloudwatch.amazonaws.com');
    const ofOurs = {
      StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
      ArnLike: {
        'aws:SourceArn': Stack.of(scope).formatArn({
          service: 'cloudwatch',
          resource: 'alarm:*',
        }),
      },
    };
    // CloudWatch cannot use the key that AWS manages for topics.
    const key = new Key(scope, `${id}-key`, {
      description: 'Pegel: alarms',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [alarms],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: ofOurs,
      }),
    );
    super(scope, id, { masterKey: key, enforceSSL: true });
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [alarms],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: ofOurs,
      }),
    );
    this.addSubscription(new EmailSubscription(mailbox));
  }
}
