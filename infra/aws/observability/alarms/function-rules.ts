import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { type FunctionName, functions, type Trigger } from '../../../functions.ts';
import { functionSpecs } from '../../functions/specs/function-specs.ts';
import type { AlarmRule } from './alarm-rule.ts';

const fiveMinutes = Duration.minutes(5);

/** How old the oldest change may be that a function has not seen, in minutes. */
const changesWithin: Partial<Record<FunctionName, number>> = {
  changes: 15,
  // One job after the other: an import of a quarter of an hour, and what was asked for meanwhile.
  jobs: 60,
};

/** When a function rings, whatever it does. */
export function functionRules(subject: FunctionName, lambda: IFunction): AlarmRule[] {
  const { trigger } = functions[subject];
  const { timeoutSeconds } = functionSpecs[subject];
  return [
    failureRule(subject, lambda, trigger),
    {
      kind: 'function-slow',
      subject,
      limit: { atLeast: 0.9 * 1000 * timeoutSeconds },
      metric: lambda.metricDuration({ statistic: Stats.MAXIMUM, period: fiveMinutes }),
    },
    ...triggerRules(subject, lambda, trigger, timeoutSeconds),
  ];
}

/** A single failure is no matter: it leaves a message in a queue, and that rings, or a person tries again. */
function failureRule(subject: FunctionName, lambda: IFunction, trigger: Trigger): AlarmRule {
  if (isRotation(trigger)) {
    const metric = lambda.metricErrors({ statistic: Stats.SUM, period: Duration.days(1) });
    return { kind: 'rotation-failed', limit: { atLeast: 1 }, metric };
  }
  const metric = lambda.metricErrors({ statistic: Stats.SUM, period: Duration.minutes(15) });
  return { kind: 'function-fails', subject, limit: { atLeast: 3 }, metric };
}

/** It comes twice a year. */
function isRotation({ kind }: { kind: string }): boolean {
  return kind === 'rotation';
}

function triggerRules(
  subject: FunctionName,
  lambda: IFunction,
  trigger: Trigger,
  timeoutSeconds: number,
): AlarmRule[] {
  // Ticks that come during a run wait for its end, and that counts as throttled.
  if (trigger.kind === 'schedule') return tickRules(subject, lambda, trigger, timeoutSeconds);
  const throttled: AlarmRule = {
    kind: 'function-throttled',
    subject,
    limit: { atLeast: 1 },
    periods: { bad: 2, of: 3 },
    metric: lambda.metricThrottles({ statistic: Stats.SUM, period: fiveMinutes }),
  };
  const within = changesWithin[subject];
  if (within === undefined) return [throttled];
  const late: AlarmRule = {
    kind: 'changes-late',
    subject,
    limit: { atLeast: 60_000 * within },
    metric: lambda.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: fiveMinutes }),
  };
  return [throttled, late];
}

/** No tick comes while a run takes its time. Of what runs once a day other rules tell. */
function tickRules(
  subject: FunctionName,
  lambda: IFunction,
  { everyMinutes }: Extract<Trigger, { kind: 'schedule' }>,
  timeoutSeconds: number,
): AlarmRule[] {
  if (everyMinutes > fiveMinutes.toMinutes()) return [];
  const periods = 1 + Math.ceil(timeoutSeconds / fiveMinutes.toSeconds());
  return [
    {
      kind: 'tick-missing',
      subject,
      limit: { below: 1 },
      missing: 'rings',
      periods: { bad: periods, of: periods },
      metric: lambda.metricInvocations({ statistic: Stats.SUM, period: fiveMinutes }),
    },
  ];
}
