import { Duration } from 'aws-cdk-lib';
import type { IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { pegelMetric } from '../metrics/pegel-metric.ts';
import { sesRates } from '../metrics/ses-rates.ts';
import type { Watched } from '../watched.ts';
import { graph } from './graph.ts';

const period = Duration.minutes(5);

/** What is to be sent, and what becomes of it. */
export function mailGraphs({ stage, sendsOverSes }: Watched): IWidget[] {
  const most = (name: 'MailWaiting' | 'MailUncertain', label: string) =>
    pegelMetric(stage, name, 'Maximum', period).with({ label });
  const sum = (name: 'MailSent' | 'MailRefused' | 'Bounces', label: string) =>
    pegelMetric(stage, name, 'Sum', period).with({ label });
  const { bounces, complaints } = sesRates;
  return [
    graph('Messages that are not settled', [
      most('MailWaiting', 'wait'),
      most('MailUncertain', 'somebody has to decide'),
    ]),
    graph('What became of messages', [
      sum('MailSent', 'sent'),
      sum('MailRefused', 'refused'),
      ...(sendsOverSes ? [sum('Bounces', 'came back')] : []),
    ]),
    ...(sendsOverSes
      ? [
          graph('Share that SES judges the account by', [
            bounces.with({ label: 'came back (SES looks into it at 0.05)' }),
            complaints.with({ label: 'reported (at 0.001)' }),
          ]),
        ]
      : []),
  ];
}
