import { Metrics } from '@aws-lambda-powertools/metrics';
import {
  type MetricName,
  metricNamespace,
  metricService,
  metricUnits,
} from '../../schemas/metrics.ts';
import { readConfig } from './config.ts';

const { PEGEL_STAGE: stage } = readConfig('PEGEL_STAGE');

const metrics =
  stage === undefined
    ? undefined
    : new Metrics({
        namespace: metricNamespace,
        serviceName: metricService,
        defaultDimensions: { stage },
      });

/**
 * Tells CloudWatch a figure, as a line in the log of its own: what is killed later has told it all
 * the same. It is known by its name and the stage, and there is room for nothing personal. Outside
 * of a stage, as on a laptop, nobody is told.
 */
export function tellMetric(name: MetricName, value: number): void {
  metrics?.singleMetric().addMetric(name, metricUnits[name], value);
}
