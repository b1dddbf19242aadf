import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';

/** The share of mail that came back, and that was reported, of all that the account sends over SES. */
export const sesRates = {
  bounces: reputation('Reputation.BounceRate'),
  complaints: reputation('Reputation.ComplaintRate'),
};

function reputation(metricName: string): Metric {
  return new Metric({
    namespace: 'AWS/SES',
    metricName,
    statistic: Stats.MAXIMUM,
    period: Duration.hours(1),
  });
}
