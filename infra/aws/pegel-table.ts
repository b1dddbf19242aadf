import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { tables } from '../tables.ts';

/** One of the tables in infra/tables.ts, encrypted and, unless it is disposable, protected from deletion. */
export class PegelTable extends Table {
  /**
   * @param recoverable whether the table can be brought back to any second of the last 35 days;
   * what was deleted stays in such a backup for as long
   */
  constructor(
    scope: Construct,
    name: keyof typeof tables,
    { recoverable, disposable }: { recoverable: boolean; disposable: boolean },
  ) {
    const table = tables[name];
    super(scope, name, {
      partitionKey: { name: table.partitionKey, type: AttributeType.STRING },
      sortKey: { name: table.sortKey, type: AttributeType.STRING },
      timeToLiveAttribute: table.expiresAt,
      ...(table.stream && { stream: StreamViewType.KEYS_ONLY }),
      ...(recoverable && {
        pointInTimeRecoverySpecification: {
          pointInTimeRecoveryEnabled: true,
          recoveryPeriodInDays: 35,
        },
      }),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      deletionProtection: !disposable,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
  }
}
