import { readFileSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import { MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { BackupVault } from 'aws-cdk-lib/aws-backup';
import { describe, expect, test } from 'vitest';
import { functionSpecs } from '../../infra/aws/functions/specs/function-specs.ts';
import { alarmKinds } from '../../infra/aws/observability/alarms/alarm-kinds.ts';
import { vaultRules } from '../../infra/aws/observability/alarms/data-rules.ts';
import { heldBackRules } from '../../infra/aws/observability/alarms/held-back-rules.ts';
import { Firewall } from '../../infra/aws/web/firewall/firewall.ts';
import { type FunctionName, functions } from '../../infra/functions.ts';
import { tables } from '../../infra/tables.ts';
import { metricUnits } from '../../schemas/metrics.ts';
import * as z from '../../schemas/zod.ts';
import { exampleSettings } from './example-settings.ts';
import { resourcesIn, resourcesOf, synthesize, templates } from './templates.ts';

const metricSchema = z.looseObject({
  MetricName: z.optional(z.string()),
  Statistic: z.optional(z.string()),
  Period: z.optional(z.int()),
  Metrics: z.optional(
    z.array(z.looseObject({ MetricStat: z.optional(z.looseObject({ Period: z.int() })) })),
  ),
});
const alarmSchema = z.extend(metricSchema, {
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()),
  OKActions: z.array(z.unknown()),
  Threshold: z.number(),
  ComparisonOperator: z.string(),
  EvaluationPeriods: z.int(),
  DatapointsToAlarm: z.int(),
  TreatMissingData: z.string(),
});

const prefix = 'pegel-prod-';
const alarmsIn = (resources: ReturnType<typeof resourcesIn>) =>
  resources
    .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
    .map(({ Properties }) => alarmSchema.parse(Properties));
const alarms = alarmsIn(resourcesOf('AWS::CloudWatch::Alarm'));
const names = alarms.map(({ AlarmName }) => AlarmName.slice(prefix.length));
/** The alarm of a kind. */
function alarm(name: string) {
  const found = alarms.find(({ AlarmName }) => AlarmName === `${prefix}${name}`);
  if (!found) throw new Error(`There is no alarm ${name}`);
  return found;
}
const all = Object.keys(functions) as FunctionName[];
const started = (...kinds: string[]) => all.filter((name) => kinds.includes(kindOf(name)));
const kindOf = (name: FunctionName): string => functions[name].trigger.kind;

describe('every alarm', () => {
  test('has a name of its own, and there are no more than a dashboard shows', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeLessThanOrEqual(100);
  });

  test('tells in a sentence what it means, what to do first, and where to read on', () => {
    const headings = Object.values(alarmKinds).map(({ heading }) => heading);
    for (const { AlarmName, AlarmDescription } of alarms) {
      const [, heading] =
        AlarmDescription.match(
          /^[A-Z][^.]+\. First: [^.]+[.?] More: docs\/operations\.md, "(.+)"\.$/,
        ) ?? [];
      expect(headings, AlarmName).toContain(heading);
      expect(AlarmDescription.length).toBeLessThan(400);
    }
  });

  test('tells the topic when it begins and when it is over', () => {
    const topic = [{ Ref: expect.stringMatching(/^topic/) }];
    for (const { AlarmActions, OKActions } of alarms) {
      expect([AlarmActions, OKActions]).toEqual([topic, topic]);
    }
  });

  test('looks at no longer time than CloudWatch does', () => {
    for (const { Period, Metrics = [], EvaluationPeriods, AlarmName } of alarms) {
      const periods = [Period, ...Metrics.map(({ MetricStat }) => MetricStat?.Period)];
      const longest = Math.max(...periods.map((period) => period ?? 0));
      const allowed = (longest >= 3600 ? 7 : 1) * 86_400;
      expect(longest * EvaluationPeriods, AlarmName).toBeLessThanOrEqual(allowed);
    }
  });
});

const withSubjects = new Map<string, readonly string[]>([
  ['function-fails', all.filter((name) => kindOf(name) !== 'rotation')],
  ['function-slow', all],
  ['function-throttled', all.filter((name) => kindOf(name) !== 'schedule')],
  ['tick-missing', ['calendar', 'report', 'snapshot']],
  ['changes-late', started('stream')],
  ['put-aside', started('queue', 'schedule', 'stream')],
  ['table-held-back', Object.keys(tables)],
  ['table-fails', Object.keys(tables)],
  ['held-back', ['access-rate', 'rate']],
]);

/** Of some kinds there is nothing in some installations. */
const withResources = new Map([
  ['held-back', 'AWS::WAFv2::WebACL'],
  ['backup-failed', 'AWS::Backup::BackupVault'],
  ['backup-missing', 'AWS::Backup::BackupVault'],
  ['rotation-failed', 'AWS::SecretsManager::RotationSchedule'],
]);
const types = new Set(resourcesIn(templates).map(({ Type }) => Type));
const kinds = Object.keys(alarmKinds).filter((kind) => {
  const needed = withResources.get(kind);
  return needed === undefined || types.has(needed);
});

test('nothing that can fail is forgotten, and each kind rings', () => {
  const wanted = kinds.flatMap(
    (kind) => withSubjects.get(kind)?.map((subject) => `${kind}-${subject}`) ?? [kind],
  );
  expect(names.toSorted()).toEqual(wanted.toSorted());
  const deadLetters = resourcesOf('AWS::SQS::Queue').filter(({ id }) => /deadletters/.test(id));
  expect(names.filter((name) => name.startsWith('put-aside')).length).toBe(deadLetters.length);
});

test('where there is no figure, only what should have happened rings', () => {
  const by = (treat: string) =>
    names.filter((name) => alarm(name).TreatMissingData === treat).toSorted();
  expect(by('breaching')).toEqual([
    ...['backup-missing', 'retention-missing', 'tick-missing-calendar', 'tick-missing-report'],
    'tick-missing-snapshot',
  ]);
  expect(by('ignore')).toEqual(['bounces', 'complaints', 'mail-uncertain']);
  expect(by('notBreaching').length).toBe(names.length - 8);
});

test.for(started('schedule').filter((name) => name !== 'retention'))(
  'a run of %s that takes its whole time does not count as a clock that stands still',
  (name) => {
    const { Period = 0, EvaluationPeriods, DatapointsToAlarm } = alarm(`tick-missing-${name}`);
    expect(DatapointsToAlarm).toBe(EvaluationPeriods);
    expect(Period * EvaluationPeriods).toBeGreaterThanOrEqual(
      functionSpecs[name].timeoutSeconds + 300,
    );
  },
);

test.for(all)('%s rings before it is ended', (name) => {
  const { Threshold, Statistic } = alarm(`function-slow-${name}`);
  expect(Statistic).toBe('Maximum');
  expect(Threshold / 1000 / functionSpecs[name].timeoutSeconds).toBeCloseTo(0.9);
});

test('nothing is kept because an alarm or a graph looks at it: what is watched may be renamed', () => {
  const watching = templates.filter((template) =>
    JSON.stringify(template).includes('AWS::CloudWatch::Alarm'),
  );
  expect(watching).toHaveLength(1);
  expect(JSON.stringify(watching)).not.toContain('Fn::ImportValue');
});

test('answers with 4xx ring nobody', () => {
  expect(JSON.stringify(alarms)).not.toContain('4XXError');
});

test('what functions tell is shown or rings, under the name and the dimensions that they tell', () => {
  const text = JSON.stringify([
    resourcesOf('AWS::CloudWatch::Alarm'),
    resourcesOf('AWS::CloudWatch::Dashboard'),
  ]);
  for (const name of Object.keys(metricUnits)) expect(text).toContain(name);
  for (const { Namespace, Dimensions, MetricName } of alarms) {
    if (Namespace !== 'Pegel') continue;
    expect(Object.keys(metricUnits)).toContain(MetricName);
    expect(Dimensions).toEqual([
      { Name: 'service', Value: 'pegel' },
      { Name: 'stage', Value: 'prod' },
    ]);
  }
});

describe('beside what is there always', () => {
  const stack = new Stack();
  const api = new RestApi(stack, 'api', { cloudWatchRole: false });
  api.root.addMethod('GET', new MockIntegration());
  const contact = 'umfrage@example.org';
  const firewall = new Firewall(stack, 'firewall', api.deploymentStage, 'pegel', contact);

  test('a firewall rings when it holds addresses back, and not for what it refuses every day', () => {
    const rules = heldBackRules(firewall);
    expect(rules.map(({ subject }) => subject)).toEqual(['access-rate', 'rate']);
    expect(rules[0]?.metric).toMatchObject({
      metricName: 'BlockedRequests',
      dimensions: { WebACL: 'pegel', Rule: 'access-rate', Region: stack.region },
    });
  });

  test('a vault rings when a backup fails, and when for two days not all was copied', () => {
    const vault = new BackupVault(stack, 'vault');
    const metric = { dimensions: { BackupVaultName: vault.backupVaultName } };
    const [selection] = resourcesOf('AWS::Backup::BackupSelection');
    const { Resources } = z
      .object({ BackupSelection: z.object({ Resources: z.array(z.unknown()) }) })
      .parse(selection?.Properties).BackupSelection;
    expect(vaultRules(vault)).toMatchObject([
      { kind: 'backup-failed', limit: { atLeast: 1 }, metric },
      {
        ...{ kind: 'backup-missing', limit: { below: Resources.length }, missing: 'rings' },
        ...{ periods: { bad: 2, of: 2 }, metric },
      },
    ]);
  });
});

test.for(Object.keys(tables))('figures of %s are of that table alone', (table) => {
  for (const kind of ['table-held-back', 'table-fails']) {
    const figures = z
      .array(z.object({ MetricStat: z.object({ Metric: z.unknown() }) }))
      .parse(alarm(`${kind}-${table}`).Metrics?.filter(({ MetricStat }) => MetricStat));
    expect(figures.length).toBeGreaterThan(1);
    for (const { MetricStat } of figures) {
      const Value = {
        'Fn::GetStackOutput': {
          StackName: 'pegel-prod-data',
          Region: 'eu-central-1',
          OutputName: expect.stringContaining(`Ref${table}`),
        },
      };
      expect(MetricStat.Metric).toMatchObject({
        Dimensions: expect.arrayContaining([{ Name: 'TableName', Value }]),
      });
    }
  }
});

test('over a mail server, nobody waits for what SES says', () => {
  const via = { kind: 'smtp', host: 'mail.example.org', port: 465, security: 'tls' } as const;
  const mail = { from: 'pegel@example.org', via: { ...via, perSecond: 5 } };
  const resources = resourcesIn(synthesize({ ...exampleSettings, mail }));
  const left = alarmsIn(resources).map(({ AlarmName }) => AlarmName.slice(prefix.length));
  expect(names.filter((name) => !left.includes(name)).toSorted()).toEqual([
    ...['bounces', 'complaints', 'function-fails-bounce', 'function-slow-bounce'],
    ...['function-throttled-bounce', 'put-aside-bounce'],
  ]);
  expect(JSON.stringify(resources)).not.toMatch(/AWS\/SES|"Bounces"/);
});

describe('the topic', () => {
  const isOfAlarms = ({ id }: { id: string }) => id.startsWith('topic');

  test('writes to the mailbox of alarms, and nothing else', () => {
    expect(resourcesOf('AWS::SNS::Subscription').filter(isOfAlarms)).toMatchObject([
      { Properties: { Protocol: 'email', Endpoint: exampleSettings.alarms.mailbox } },
    ]);
  });

  test('is encrypted, and takes from alarms of the account alone', () => {
    const [topic] = resourcesOf('AWS::SNS::Topic').filter(isOfAlarms);
    expect(topic?.Properties).toMatchObject({
      KmsMasterKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^topickey/), 'Arn'] },
    });
    const [policy] = resourcesOf('AWS::SNS::TopicPolicy').filter(isOfAlarms);
    const ofAccount = {
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Condition: {
        StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        ArnLike: { 'aws:SourceArn': expect.anything() },
      },
    };
    expect(policy?.Properties).toMatchObject({
      PolicyDocument: {
        Statement: [
          { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
          { Effect: 'Allow', Action: 'sns:Publish', ...ofAccount },
        ],
      },
    });
    const [key] = resourcesOf('AWS::KMS::Key').filter(isOfAlarms);
    expect(key?.Properties).toMatchObject({
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: expect.arrayContaining([
          expect.objectContaining({
            ...{ Action: ['kms:Decrypt', 'kms:GenerateDataKey'], ...ofAccount },
          }),
        ]),
      },
    });
  });
});

describe('a budget', () => {
  test('tells the mailbox at 80 %, at 100 %, and when 100 % is to be expected', () => {
    const [budget] = resourcesOf('AWS::Budgets::Budget');
    const notices = z
      .object({
        NotificationsWithSubscribers: z.array(
          z.object({
            Notification: z.looseObject({ NotificationType: z.string(), Threshold: z.number() }),
            Subscribers: z.array(z.unknown()),
          }),
        ),
      })
      .parse(budget?.Properties).NotificationsWithSubscribers;
    expect(
      notices.map(({ Notification: { NotificationType, Threshold } }) => [
        ...[NotificationType, Threshold],
      ]),
    ).toEqual([
      ['ACTUAL', 80],
      ['ACTUAL', 100],
      ['FORECASTED', 100],
    ]);
    for (const { Subscribers } of notices) {
      expect(Subscribers).toEqual([
        { SubscriptionType: 'EMAIL', Address: exampleSettings.alarms.mailbox },
      ]);
    }
  });

  test('is there only where one is set', () => {
    const resources = resourcesIn(synthesize({ ...exampleSettings, budget: undefined }));
    expect(resources.filter(({ Type }) => Type.startsWith('AWS::Budgets'))).toEqual([]);
  });
});

test('the dashboard answers what an operator asks, in that order', () => {
  const [dashboard, ...others] = resourcesOf('AWS::CloudWatch::Dashboard');
  expect(others).toEqual([]);
  const text = JSON.stringify(dashboard?.Properties['DashboardBody']);
  expect([...text.matchAll(/## ([^?]+\?)/g)].map(([, question]) => question)).toEqual([
    'What rings?',
    'Do people get pages?',
    'Do figures follow answers?',
    'Does mail go out?',
    'Do functions run?',
    'Do tables and queues hold?',
  ]);
});

const operations = 'docs/operations.md';

test('the guide has the heading of each alarm', () => {
  const guide = readFileSync(operations, 'utf8');
  const headings = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(
    expect.arrayContaining(Object.values(alarmKinds).map(({ heading }) => heading)),
  );
});
