import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { alarmKinds } from './alarm-kinds.ts';
import type { AlarmRule } from './alarm-rule.ts';

const missingData = {
  rings: TreatMissingData.BREACHING,
  nothing: TreatMissingData.NOT_BREACHING,
  'as before': TreatMissingData.IGNORE,
};

/** One alarm for each rule. All of them tell when they begin to ring and when it is over. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[];

  constructor(
    scope: Construct,
    id: string,
    { stage, topic, rules }: { stage: string; topic: ITopic; rules: readonly AlarmRule[] },
  ) {
    super(scope, id);
    const tell = new SnsAction(topic);
    this.all = rules.map((rule) => {
      const alarm = this.#alarm(stage, rule);
      alarm.addAlarmAction(tell);
      alarm.addOkAction(tell);
      return alarm;
    });
  }

  #alarm(
    stage: string,
    { kind, subject, metric, limit, periods, missing = 'nothing' }: AlarmRule,
  ): Alarm {
    const name = subject === undefined ? kind : `${kind}-${subject}`;
    const { says, heading } = alarmKinds[kind];
    const { bad, of } = periods ?? { bad: 1, of: 1 };
    return new Alarm(this, name, {
      alarmName: `pegel-${stage}-${name}`,
      alarmDescription: `${says} More: docs/operations.md, "${heading}".`,
      metric,
      ...('below' in limit
        ? { threshold: limit.below, comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD }
        : {
            threshold: limit.atLeast,
            comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
          }),
      datapointsToAlarm: bad,
      evaluationPeriods: of,
      treatMissingData: missingData[missing],
    });
  }
}
