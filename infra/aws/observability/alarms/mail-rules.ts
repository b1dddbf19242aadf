import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { pegelMetric } from '../metrics/pegel-metric.ts';
import { sesRates } from '../metrics/ses-rates.ts';
import type { AlarmRule } from './alarm-rule.ts';

/** When mail rings, whoever sends it. */
export function mailRules(stage: string): AlarmRule[] {
  const quarter = Duration.minutes(15);
  return [
    {
      // The least of some ticks: mail that was paused for a day is old when it may go out, and then gone.
      kind: 'mail-waits',
      limit: { atLeast: 6 * 3600 },
      metric: pegelMetric(stage, 'MailAge', 'Minimum', Duration.minutes(30)),
    },
    {
      kind: 'mail-refused',
      limit: { atLeast: 20 },
      metric: new MathExpression({
        label: 'Mail that was refused (%)',
        // A wave has some mailboxes that there are no more.
        expression: 'IF(refused >= 10, 100 * refused / (refused + sent), 0)',
        usingMetrics: {
          refused: pegelMetric(stage, 'MailRefused', 'Sum', quarter),
          sent: pegelMetric(stage, 'MailSent', 'Sum', quarter),
        },
        period: quarter,
      }),
    },
    {
      // While mail is being sent nobody knows how many are left.
      kind: 'mail-uncertain',
      limit: { atLeast: 1 },
      missing: 'as before',
      metric: pegelMetric(stage, 'MailUncertain', 'Minimum', Duration.minutes(10)),
    },
  ];
}

/** SES looks into an account at 5 % and 0.1 %, and stops it at 10 % and 0.5 %. */
export const sesRules: readonly AlarmRule[] = [
  {
    kind: 'bounces',
    limit: { atLeast: 0.04 },
    missing: 'as before',
    metric: sesRates.bounces,
  },
  {
    kind: 'complaints',
    limit: { atLeast: 0.0008 },
    missing: 'as before',
    metric: sesRates.complaints,
  },
];
