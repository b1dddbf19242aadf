import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { tables } from '../../tables.ts';

interface TableProps {
  key: IKey;
  recoverableDays: number;
  disposable: boolean;
}

/** One of the tables in infra/tables.ts, encrypted with a key of ours and, unless it is disposable, protected from deletion. */
export class PegelTable extends Table {
  readonly name: keyof typeof tables;

  /**
   * @param recoverableDays the table can be brought back to any second of so many last days; what was
   * deleted stays in backups for as long
   */
  constructor(
    scope: Construct,
    name: keyof typeof tables,
    { key, recoverableDays, disposable }: TableProps,
  ) {
    const table = tables[name];
    super(scope, name, {
      partitionKey: { name: table.partitionKey, type: AttributeType.STRING },
      sortKey: { name: table.sortKey, type: AttributeType.STRING },
      timeToLiveAttribute: table.expiresAt,
      ...(table.stream && { stream: StreamViewType.KEYS_ONLY }),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: recoverableDays,
      },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      deletionProtection: !disposable,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    this.name = name;
  }
}
