import { Duration, Stack } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { AlarmRule } from './alarm-rule.ts';

/**
 * When a firewall rings. What it refuses for what it is, comes every day from all over the world; what it
 * refuses for its number may be an office.
 */
export function firewallRules(firewall: CfnWebACL): AlarmRule[] {
  return limitsOf(firewall).map((Rule) => ({
    kind: 'held-back',
    subject: Rule,
    limit: { atLeast: 1 },
    metric: new Metric({
      namespace: 'AWS/WAFV2',
      metricName: 'BlockedRequests',
      dimensionsMap: {
        WebACL: visibilityOf(firewall).metricName,
        Rule,
        Region: Stack.of(firewall).region,
      },
      statistic: Stats.SUM,
      period: Duration.minutes(5),
    }),
  }));
}

/** The rules that count requests by address, as metrics name them. */
function limitsOf({ rules }: CfnWebACL): string[] {
  return (rules as CfnWebACL.RuleProperty[]).flatMap((rule) => {
    const { rateBasedStatement } = rule.statement as CfnWebACL.StatementProperty;
    return rateBasedStatement ? [visibilityOf(rule).metricName] : [];
  });
}

/** CDK would also take what is resolved later; we give it as it is. */
function visibilityOf({ visibilityConfig }: Pick<CfnWebACL, 'visibilityConfig'>) {
  return visibilityConfig as CfnWebACL.VisibilityConfigProperty;
}
