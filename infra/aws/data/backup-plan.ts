import { Aws, Duration, Fn, RemovalPolicy } from 'aws-cdk-lib';
import {
  BackupPlan,
  BackupPlanRule,
  BackupResource,
  BackupSelection,
  BackupVault,
} from 'aws-cdk-lib/aws-backup';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { backupDays } from '../../../schemas/retention.ts';
import { acknowledge } from '../checks/acknowledge.ts';
import { EncryptionKey } from '../common/encryption-key.ts';
import type { Stage } from '../settings/settings.ts';

/**
 * Copies of the core table and the lake, apart from both: whoever deletes a table, its key or a
 * bucket leaves them. What is erased stays in them until they go, so that contacts are not in them.
 */
export class Backups extends Construct {
  constructor(scope: Construct, stage: Stage, core: ITable, lake: IBucket) {
    super(scope, 'backups');
    const vault = new BackupVault(this, 'vault', {
      backupVaultName: `pegel-${stage}-${uniqueOfStack()}`,
      encryptionKey: new EncryptionKey(this, 'key', {
        stage,
        name: 'backups',
        what: 'backups',
        removalPolicy: RemovalPolicy.RETAIN,
      }),
      // They go when their time is over, and by nobody's mistake before.
      blockRecoveryPointDeletion: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const plan = new BackupPlan(this, 'plan', {
      backupPlanName: `pegel-${stage}`,
      backupVault: vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: 'daily',
          scheduleExpression: Schedule.cron({ hour: '1', minute: '0' }),
          deleteAfter: Duration.days(backupDays.dailyCopies),
        }),
        new BackupPlanRule({
          ruleName: 'monthly',
          scheduleExpression: Schedule.cron({ day: '1', hour: '3', minute: '0' }),
          deleteAfter: Duration.days(backupDays.monthlyCopies),
        }),
      ],
    });
    new BackupSelection(this, 'selection', {
      backupPlan: plan,
      resources: [BackupResource.fromDynamoDbTable(core), BackupResource.fromArn(lake.bucketArn)],
      role: this.#role(),
      disableDefaultBackupPolicy: true,
    });
  }

  #role(): Role {
    const role = new Role(this, 'role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: policies.map((name) => ManagedPolicy.fromAwsManagedPolicyName(name)),
    });
    for (const name of policies) {
      acknowledge(
        role,
        `IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`,
        'AWS keeps these policies in step with what its backup service does; a list of ours that lacks one action would be noticed on the day the backup is needed. Only that service has the role, and the plan names what it copies.',
      );
    }
    return role;
  }
}

/** A vault outlives its stack, and its name must not be in the way of the next one. */
function uniqueOfStack(): string {
  return Fn.select(2, Fn.split('/', Aws.STACK_ID));
}

const policies = [
  'service-role/AWSBackupServiceRolePolicyForBackup',
  'AWSBackupServiceRolePolicyForS3Backup',
];
