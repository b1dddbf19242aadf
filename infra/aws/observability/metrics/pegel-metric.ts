import type { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type MetricName, metricNamespace, metricService } from '../../../../schemas/metrics.ts';

/** A figure that functions of a stage tell of themselves. */
export function pegelMetric(
  stage: string,
  name: MetricName,
  statistic: 'Maximum' | 'Minimum' | 'Sum',
  period: Duration,
): Metric {
  return new Metric({
    namespace: metricNamespace,
    metricName: name,
    dimensionsMap: { service: metricService, stage },
    statistic,
    period,
  });
}
