import * as z from '../../../schemas/zod.ts';
import { resourcesIn } from '../templates.ts';
import type { Standing } from './costs.ts';

const aclSchema = z.object({ Rules: z.array(z.unknown()) });
const alarmSchema = z.object({
  Metrics: z.optional(z.array(z.object({ MetricStat: z.optional(z.unknown()) }))),
});

/** What templates have that is paid for whether it is used or not. */
export function standingOf(templates: readonly unknown[]): Standing {
  const resources = resourcesIn(templates);
  const of = (type: string) =>
    resources.filter(({ Type }) => Type === type).map(({ Properties }) => Properties);
  const alarms = of('AWS::CloudWatch::Alarm');
  return {
    firewallRules: sum(of('AWS::WAFv2::WebACL').map((acl) => aclSchema.parse(acl).Rules.length)),
    alarmedMetrics: sum(alarms.map(metricsOf)),
    ownMetrics: new Set(alarms.flatMap(ownMetricsOf)).size,
    dashboards: of('AWS::CloudWatch::Dashboard').length,
    keys: of('AWS::KMS::Key').length,
    secrets: of('AWS::SecretsManager::Secret').length,
  };
}

const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0);

/** An alarm on several metrics is paid for by each that it reads. */
function metricsOf(alarm: Record<string, unknown>): number {
  const { Metrics } = alarmSchema.parse(alarm);
  return Metrics ? Metrics.filter(({ MetricStat }) => MetricStat).length : 1;
}

/** The metrics that Pegel itself tells, as far as an alarm reads them. */
function ownMetricsOf(alarm: Record<string, unknown>): string[] {
  const text = JSON.stringify(alarm);
  return text.includes('"Namespace":"Pegel"')
    ? [...text.matchAll(/"MetricName":"([^"]+)"/g)].map(([, name]) => name ?? '')
    : [];
}
