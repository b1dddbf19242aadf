import { Duration } from 'aws-cdk-lib';
import { pegelMetric } from '../metrics/pegel-metric.ts';
import type { AlarmRule } from './alarm-rule.ts';

/** When work rings that nobody waits for at a page. */
export function workRules(stage: string): AlarmRule[] {
  return [
    {
      // The least of some ticks: a wave that opens is found with changes from long before.
      kind: 'snapshot-old',
      limit: { atLeast: 15 * 60 },
      metric: pegelMetric(stage, 'SnapshotAge', 'Minimum', Duration.minutes(10)),
    },
    {
      // By then they have failed three times.
      kind: 'documents-old',
      limit: { atLeast: 30 * 60 },
      metric: pegelMetric(stage, 'DocumentsAge', 'Minimum', Duration.minutes(15)),
    },
    {
      kind: 'job-failed',
      limit: { atLeast: 1 },
      metric: pegelMetric(stage, 'JobsFailed', 'Sum', Duration.minutes(5)),
    },
    {
      kind: 'retention-missing',
      limit: { below: 1 },
      missing: 'rings',
      periods: { bad: 2, of: 2 },
      metric: pegelMetric(stage, 'RetentionDone', 'Sum', Duration.days(1)),
    },
  ];
}
