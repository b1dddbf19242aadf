import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmKind } from './alarm-kinds.ts';

/** When something rings. */
export interface AlarmRule {
  kind: AlarmKind;
  /** Of several of a kind, which: a function, a table. */
  subject?: string;
  /** With the statistic and the period that count. */
  metric: IMetric;
  /** It rings at this value and from there on. */
  limit: { atLeast: number } | { below: number };
  /** In so many periods of the last ones; in one without. */
  periods?: { bad: number; of: number };
  /** What it means that a period has no figure: mostly that nothing has happened. */
  missing?: 'rings' | 'nothing' | 'as before';
}
