import { Aws, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { ServiceTopic } from '../../common/service-topic.ts';
import type { Stage } from '../../settings/settings.ts';

/** Where alarms go, and from there to a mailbox, which is asked first whether it wants them. */
export class AlarmTopic extends ServiceTopic {
  constructor(scope: Construct, id: string, stage: Stage, mailbox: string) {
    const service = new ServicePrincipal('cloudwatch.amazonaws.com');
    const onlyFor = {
      StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
      ArnLike: {
        'aws:SourceArn': Stack.of(scope).formatArn({
          service: 'cloudwatch',
          resource: 'alarm:*',
        }),
      },
    };
    super(scope, id, { stage, name: 'alarms', what: 'alarms', service, onlyFor });
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [service],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: onlyFor,
      }),
    );
    this.addSubscription(new EmailSubscription(mailbox));
  }
}
