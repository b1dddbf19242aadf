import { Duration } from 'aws-cdk-lib';
import type { IBackupVault } from 'aws-cdk-lib/aws-backup';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { AlarmRule } from './alarm-rule.ts';

const period = Duration.minutes(5);

/** What all else needs: if these do not fail, the others do not. */
const operations = ['GetItem', 'Query', 'TransactWriteItems', 'UpdateItem'];

/** When a table rings. */
export function tableRules(subject: string, table: ITable): AlarmRule[] {
  const held = (metricName: string) => table.metric(metricName, { statistic: Stats.SUM, period });
  const failed = (Operation: string) =>
    table.metric('SystemErrors', {
      ...{ statistic: Stats.SUM, period },
      dimensionsMap: { TableName: table.tableName, Operation },
    });
  return [
    {
      kind: 'table-held-back',
      subject,
      limit: { atLeast: 1 },
      periods: { bad: 3, of: 3 },
      metric: sum('Requests held back', {
        reads: held('ReadThrottleEvents'),
        writes: held('WriteThrottleEvents'),
      }),
    },
    {
      kind: 'table-fails',
      subject,
      limit: { atLeast: 5 },
      metric: sum(
        'Errors of DynamoDB',
        Object.fromEntries(operations.map((name, index) => [`m${index}`, failed(name)])),
      ),
    },
  ];
}

/** When a queue of what a function could not do rings. */
export function putAsideRule(subject: string, queue: IQueue): AlarmRule {
  return {
    kind: 'put-aside',
    subject,
    limit: { atLeast: 1 },
    metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period }),
  };
}

/** When a vault of backups rings. Who looks has until the next backup. */
export function vaultRule({ backupVaultName }: IBackupVault): AlarmRule {
  return {
    kind: 'backup-failed',
    limit: { atLeast: 1 },
    metric: new Metric({
      namespace: 'AWS/Backup',
      metricName: 'NumberOfBackupJobsFailed',
      dimensionsMap: { BackupVaultName: backupVaultName },
      statistic: Stats.SUM,
      period: Duration.days(1),
    }),
  };
}

/** Of what has not happened there is no figure: it must not swallow the others. */
function sum(label: string, usingMetrics: MathExpression['usingMetrics']): MathExpression {
  return new MathExpression({ label, expression: 'SUM(METRICS())', usingMetrics, period });
}
