import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, type CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { logRetention } from './log-retention.ts';

/**
 * Which requests the firewall refused, and which it let pass though a rule counted them: by which
 * rule, when, and from which address. Neither path nor query, since both can hold what gives access.
 */
export class FirewallLog extends Construct {
  constructor(scope: Construct, id: string, acl: CfnWebACL, name: string) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    const logs = new LogGroup(this, 'logs', {
      // The firewall writes to no log that is called otherwise.
      logGroupName: `aws-waf-logs-${name}`,
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const policy = logs.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logs.logGroupArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: {
            'aws:SourceArn': Stack.of(this).formatArn({
              service: 'logs',
              account,
              region,
              resource: '*',
            }),
          },
        },
      }),
    );
    const logging = new CfnLoggingConfiguration(this, 'logging', {
      resourceArn: acl.attrArn,
      // The ARN that CloudFormation tells ends with :*, which names the streams.
      logDestinationConfigs: [
        Stack.of(this).formatArn({
          service: 'logs',
          resource: 'log-group',
          resourceName: logs.logGroupName,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ],
      redactedFields: [{ uriPath: {} }, { queryString: {} }],
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          {
            Behavior: 'KEEP',
            Requirement: 'MEETS_ANY',
            Conditions: [
              { ActionCondition: { Action: 'BLOCK' } },
              // Rules of a group count as excluded ones.
              { ActionCondition: { Action: 'EXCLUDED_AS_COUNT' } },
              { ActionCondition: { Action: 'COUNT' } },
            ],
          },
        ],
      },
    });
    if (policy.policyDependable) logging.node.addDependency(policy.policyDependable);
  }
}
