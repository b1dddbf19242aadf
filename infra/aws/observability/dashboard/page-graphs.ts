import { Duration } from 'aws-cdk-lib';
import { type IWidget, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Watched } from '../watched.ts';
import { graph } from './graph.ts';

const period = Duration.minutes(5);

/** Requests, what became of them, and how long they took. */
export function pageGraphs({ pages }: Watched): IWidget[] {
  const sum = { statistic: Stats.SUM, period };
  const latency = (label: string, percentile: number) =>
    pages.metricLatency({ label, statistic: Stats.p(percentile), period });
  return [
    graph('Requests', [pages.metricCount({ label: 'requests', ...sum })]),
    graph('Requests without a page', [
      pages.metricServerError({ label: 'we failed (5xx)', ...sum }),
      pages.metricClientError({ label: 'not found, not allowed, held back (4xx)', ...sum }),
    ]),
    graph('Time until the page', [latency('half of them', 50), latency('95 %', 95)], {
      unit: 'ms',
    }),
  ];
}
