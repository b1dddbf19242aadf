import { Duration } from 'aws-cdk-lib';
import { type IWidget, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Watched } from '../watched.ts';
import { graph } from './graph.ts';

const period = Duration.minutes(5);

/** What lies in queues of failures, and what tables are asked for. */
export function storeGraphs({ tables, putAside }: Watched): IWidget[] {
  const ofTables = (metricName: string, what: string) =>
    tables.map(({ name, table }) =>
      table.metric(metricName, { label: `${name}: ${what}`, statistic: Stats.SUM, period }),
    );
  return [
    graph(
      'Put aside',
      putAside.map(({ worker, queue }) =>
        queue.metricApproximateNumberOfMessagesVisible({
          ...{ label: worker, statistic: Stats.MAXIMUM, period },
        }),
      ),
    ),
    graph('Units that tables were asked for', [
      ...ofTables('ConsumedReadCapacityUnits', 'read'),
      ...ofTables('ConsumedWriteCapacityUnits', 'written'),
    ]),
    graph('Requests that tables held back', [
      ...ofTables('ReadThrottleEvents', 'read'),
      ...ofTables('WriteThrottleEvents', 'written'),
    ]),
  ];
}
