import { Duration } from 'aws-cdk-lib';
import { type IWidget, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { functionSpecs } from '../../functions/specs/function-specs.ts';
import type { Watched } from '../watched.ts';
import { graph } from './graph.ts';

const period = Duration.minutes(5);

/** What fails, what takes long, and how much runs at once. */
export function functionGraphs({ functions }: Watched): IWidget[] {
  return [
    graph(
      'Errors',
      functions.map(({ name, lambda }) =>
        lambda.metricErrors({ label: name, statistic: Stats.SUM, period }),
      ),
    ),
    graph(
      'Share of its time that the longest run took',
      functions.map(({ name, lambda }) => {
        const longest = lambda.metricDuration({ statistic: Stats.MAXIMUM, period });
        return new MathExpression({
          label: name,
          expression: `${name} / ${10 * functionSpecs[name].timeoutSeconds}`,
          usingMetrics: { [name]: longest },
          period,
        });
      }),
      { unit: '%' },
    ),
    graph('How many run at once, of all functions in the account', [
      new Metric({
        ...{ namespace: 'AWS/Lambda', metricName: 'ConcurrentExecutions', label: 'functions' },
        ...{ statistic: Stats.MAXIMUM, period },
      }),
    ]),
  ];
}
