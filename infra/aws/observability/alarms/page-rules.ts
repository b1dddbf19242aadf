import { Duration } from 'aws-cdk-lib';
import type { Stage } from 'aws-cdk-lib/aws-apigateway';
import { MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmRule } from './alarm-rule.ts';

const period = Duration.minutes(5);

/**
 * When the pages ring, whichever function answers. That a request is answered with 4xx is what
 * somebody has asked for, and rings nothing.
 */
export function pageRules(stage: Stage): AlarmRule[] {
  const requests = stage.metricCount({ statistic: Stats.SUM, period });
  return [
    {
      kind: 'pages-fail',
      limit: { atLeast: 2 },
      periods: { bad: 2, of: 3 },
      metric: new MathExpression({
        label: 'Requests that failed (%)',
        // One or two may be anything, and by night they are many of few.
        expression: 'IF(errors >= 3, 100 * errors / requests, 0)',
        usingMetrics: {
          errors: stage.metricServerError({ statistic: Stats.SUM, period }),
          requests,
        },
        period,
      }),
    },
    {
      kind: 'pages-slow',
      limit: { atLeast: 4000 },
      periods: { bad: 3, of: 3 },
      metric: new MathExpression({
        label: 'Time that 95 % of requests take (ms)',
        // A few letters that somebody prints, or cold starts by night, are no matter.
        expression: 'IF(requests >= 20, slow, 0)',
        usingMetrics: { slow: stage.metricLatency({ statistic: Stats.p(95), period }), requests },
        period,
      }),
    },
  ];
}
