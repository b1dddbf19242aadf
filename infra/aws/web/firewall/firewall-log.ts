import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ResourcePolicy } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, type CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { PegelLog } from '../../common/pegel-log.ts';

/**
 * Which requests the firewall refused, and which it let pass though a rule counted them: by which
 * rule, when, and from which address. Neither path nor query, since both can hold what gives access.
 */
export class FirewallLog extends Construct {
  constructor(scope: Construct, id: string, acl: CfnWebACL, name: string) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    // The firewall writes to no log that is called otherwise.
    const logGroupName = `aws-waf-logs-${name}`;
    const logs = new PegelLog(this, 'logs', logGroupName);
    const policy = new ResourcePolicy(this, 'policy', {
      // CDK would call it by its path, which is the same in all stages of an account.
      resourcePolicyName: logGroupName,
      policyStatements: [
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
      ],
    });
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
    logging.node.addDependency(policy);
  }
}
