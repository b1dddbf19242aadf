import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  type IWidget,
  PeriodOverride,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Watched } from '../watched.ts';
import { functionGraphs } from './function-graphs.ts';
import { mailGraphs } from './mail-graphs.ts';
import { pageGraphs } from './page-graphs.ts';
import { storeGraphs } from './store-graphs.ts';
import { workGraphs } from './work-graphs.ts';

/** How wide and high everything together, and a line of text are, in units of CloudWatch. */
const [width, lineHeight] = [24, 1];

/** One page that answers what an operator asks, in that order. */
export class PegelDashboard extends Dashboard {
  constructor(scope: Construct, id: string, watched: Watched, alarms: readonly Alarm[]) {
    super(scope, id, {
      dashboardName: `pegel-${watched.stage}`,
      defaultInterval: Duration.hours(12),
      periodOverride: PeriodOverride.INHERIT,
      widgets: [
        ...section('What rings? Each alarm has a heading in docs/operations.md.', [
          new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width, height: 6 }),
        ]),
        ...section('Do people get pages?', pageGraphs(watched)),
        ...section('Do figures follow answers?', workGraphs(watched)),
        ...section('Does mail go out?', mailGraphs(watched)),
        ...section('Do functions run?', functionGraphs(watched)),
        ...section('Do tables and queues hold?', storeGraphs(watched)),
      ],
    });
  }
}

function section(question: string, graphs: readonly IWidget[]): IWidget[][] {
  return [[new TextWidget({ markdown: `## ${question}`, width, height: lineHeight })], [...graphs]];
}
