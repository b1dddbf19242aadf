import { Duration } from 'aws-cdk-lib';
import { type IWidget, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { functions } from '../../../functions.ts';
import { pegelMetric } from '../metrics/pegel-metric.ts';
import type { Watched } from '../watched.ts';
import { graph } from './graph.ts';

const period = Duration.minutes(5);

/** How long work waits that is done by itself, and how often the clock has struck. */
export function workGraphs({ stage, functions: all }: Watched): IWidget[] {
  const ofKind = (kind: 'stream' | 'schedule') =>
    all.filter(({ name }) => functions[name].trigger.kind === kind);
  return [
    graph(
      'How long work has waited',
      [
        pegelMetric(stage, 'SnapshotAge', 'Maximum', period).with({ label: 'answers' }),
        pegelMetric(stage, 'DocumentsAge', 'Maximum', period).with({ label: 'documents' }),
      ],
      { unit: 's' },
    ),
    graph(
      'How old changes are that were not seen',
      ofKind('stream').map(({ name, lambda }) =>
        lambda.metric('IteratorAge', { label: name, statistic: Stats.MAXIMUM, period }),
      ),
      { unit: 'ms' },
    ),
    graph(
      'Runs by the clock',
      ofKind('schedule').map(({ name, lambda }) =>
        lambda.metricInvocations({ label: name, statistic: Stats.SUM, period }),
      ),
    ),
  ];
}
