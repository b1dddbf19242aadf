import { Duration, Stack } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Firewall } from '../../web/firewall/firewall.ts';
import type { AlarmRule } from './alarm-rule.ts';

/**
 * When a firewall rings. What it refuses for what it is, comes every day from all over the world; what it
 * refuses for its number may be an office.
 */
export function heldBackRules(firewall: Firewall): AlarmRule[] {
  return firewall.limits.map((Rule) => ({
    kind: 'held-back',
    subject: Rule,
    limit: { atLeast: 1 },
    metric: new Metric({
      namespace: 'AWS/WAFV2',
      metricName: 'BlockedRequests',
      dimensionsMap: { WebACL: firewall.name, Rule, Region: Stack.of(firewall).region },
      statistic: Stats.SUM,
      period: Duration.minutes(5),
    }),
  }));
}
