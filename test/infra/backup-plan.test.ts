import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { expect, test } from 'vitest';
import { Backups } from '../../infra/aws/data/backup-plan.ts';
import { resourcesIn } from './templates.ts';

const app = new App();
const stack = new Stack(app, 'Data');
const table = new Table(stack, 'core', {
  partitionKey: { name: 'pk', type: AttributeType.STRING },
});
new Backups(stack, 'prod', table, new Bucket(stack, 'lake'));
const resources = resourcesIn([app.synth().getStackArtifact('Data').template]);
const of = (type: string) => resources.filter(({ Type }) => Type === type);

test('copies are made every day for 35 days, and every month for a year', () => {
  expect(of('AWS::Backup::BackupPlan').map(({ Properties }) => Properties)).toEqual([
    {
      BackupPlan: expect.objectContaining({
        BackupPlanRule: [
          expect.objectContaining({
            RuleName: 'daily',
            ScheduleExpression: 'cron(0 1 * * ? *)',
            Lifecycle: { DeleteAfterDays: 35 },
          }),
          expect.objectContaining({
            RuleName: 'monthly',
            ScheduleExpression: 'cron(0 3 1 * ? *)',
            Lifecycle: { DeleteAfterDays: 365 },
          }),
        ],
      }),
    },
  ]);
});

test('copies are of the core table and the lake alone', () => {
  const [selection] = of('AWS::Backup::BackupSelection');
  const text = JSON.stringify(selection?.Properties);
  expect(selection?.Properties).toMatchObject({
    BackupSelection: { Resources: [expect.anything(), expect.anything()] },
  });
  expect(text).toMatch(/"table\/",\{"Ref":"core|"core[0-9A-F]+","Arn"/);
  expect(text).toMatch(/"lake[0-9A-F]+","Arn"/);
});

test('copies lie in a vault with a key of its own, stay when the stack goes, and are deleted by time alone', () => {
  const [vault] = of('AWS::Backup::BackupVault');
  const [key] = of('AWS::KMS::Key');
  for (const kept of [vault, key]) expect(kept?.DeletionPolicy).toBe('Retain');
  expect(key?.Properties).toMatchObject({ EnableKeyRotation: true });
  expect(vault?.Properties).toMatchObject({
    EncryptionKeyArn: { 'Fn::GetAtt': [key?.id, 'Arn'] },
    AccessPolicy: {
      Statement: [
        expect.objectContaining({
          Effect: 'Deny',
          Action: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'],
        }),
      ],
    },
  });
});
