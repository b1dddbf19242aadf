import { describe, expect, test } from 'vitest';
import { noQueries } from '../../infra/aws/analytics/queries.ts';
import { byLambda } from '../../infra/aws/functions/specs/beyond-calls.ts';
import { functionSpecs } from '../../infra/aws/functions/specs/function-specs.ts';
import { keyUsesOf } from '../../infra/aws/functions/specs/key-use.ts';
import { type FunctionName, functions, type Trigger } from '../../infra/functions.ts';
import { tables } from '../../infra/tables.ts';
import * as z from '../../schemas/zod.ts';
import { exampleSettings } from './example-settings.ts';
import {
  allStatements,
  lambdaOf,
  resourcesIn,
  resourcesOf,
  statementsOf,
  synthesize,
  templates,
} from './templates.ts';

const names = Object.keys(functions) as FunctionName[];
const triggerOf = (name: FunctionName): Trigger => functions[name].trigger;
const started = (kind: Trigger['kind']) => names.filter((name) => triggerOf(name).kind === kind);

describe('functions', () => {
  test('are those of infra/functions.ts, each exactly once', () => {
    const described = resourcesOf('AWS::Lambda::Function').map(
      ({ Properties }) => Properties['Description'],
    );
    expect(described.toSorted()).toEqual(names.map((name) => `Pegel: ${name}`).toSorted());
  });

  test.for(names)('%s runs on Node 24 with limits and a log group of its own', (name) => {
    const { Properties } = lambdaOf(name);
    const { architecture, memoryMiB, timeoutSeconds } = functionSpecs[name];
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: [architecture],
      MemorySize: memoryMiB,
      Timeout: timeoutSeconds,
      LoggingConfig: { LogGroup: { Ref: expect.stringContaining(name) } },
      Role: { 'Fn::GetAtt': [expect.stringContaining(name), 'Arn'] },
    });
  });

  test('that carry DuckDB run on the processor its binary is for', () => {
    expect(lambdaOf('snapshot').Properties['Architectures']).toEqual(['x86_64']);
  });

  test.for(started('http'))('%s answers before API Gateway gives up after 29 seconds', (name) => {
    expect(Number(lambdaOf(name).Properties['Timeout'])).toBeLessThan(29);
  });
});

/** The example has no mail server that wants a password, and DuckDB counts. */
const isThere = (target: string) => target !== 'mailSecret' && !(target in noQueries);

const isOfItems = (action: string) => /^dynamodb:.*(Item|Query|Scan)$/.test(action);

describe('permissions', () => {
  test('reach personal data where it is entered, taken over from files, written to, and deleted', () => {
    const readers = names.filter((name) =>
      JSON.stringify(statementsOf(name)).match(/GetAttcontacts[0-9A-F]{8}/),
    );
    expect(readers.sort()).toEqual([
      'bounce',
      'calendar',
      'coordinate',
      'jobs',
      'letters',
      'mail',
      'respond',
      'retention',
    ]);
  });

  test.for(names)('%s may not change what the audit tells of days and people', (name) => {
    const denied = statementsOf(name).filter(({ Effect }) => Effect === 'Deny');
    expect(denied).toEqual([
      expect.objectContaining({
        Action: ['dynamodb:DeleteItem', 'dynamodb:UpdateItem'],
        Condition: {
          'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['AUDIT#*', 'STAFF#*'] },
        },
      }),
    ]);
  });

  test('use keys through services alone', () => {
    const keyed = allStatements().filter(({ Action }) => Action.some((one) => /^kms:/.test(one)));
    expect(keyed).not.toHaveLength(0);
    for (const { Condition } of keyed) {
      expect(Condition).toEqual({
        StringLike: {
          'kms:ViaService': {
            'Fn::Join': ['', [expect.stringMatching(/^\w+\.$/), { Ref: 'AWS::Region' }, '.*']],
          },
        },
      });
    }
  });

  test.for(names)('%s may log, and what its spec lists', (name) => {
    const allowed = statementsOf(name).filter(({ Effect }) => Effect === 'Allow');
    const granted = allowed.flatMap(({ Action }) => Action);
    const targets = Object.entries(functionSpecs[name].allow);
    const listed = targets.flatMap(([target, actions]) => (isThere(target) ? actions : []));
    expect(granted).toEqual(expect.arrayContaining(['logs:PutLogEvents', ...listed]));
    const keyed = keyUsesOf(functionSpecs[name]).flatMap(({ actions }) => actions);
    const added = granted.filter((action) => ![...listed, ...keyed].includes(action));
    const explained = byLambda.flatMap(({ actions }) => actions);
    expect(added.filter((action) => !explained.includes(action))).toEqual([]);
  });

  test('of Lambda itself are in every role or in those of what runs asynchronously', () => {
    const granted = names.flatMap((name) => statementsOf(name).flatMap(({ Action }) => Action));
    for (const { actions } of byLambda)
      expect(granted).toEqual(expect.arrayContaining([...actions]));
  });

  test('for tables reach those partitions alone that the spec names', () => {
    const limited = names.filter((name) => functionSpecs[name].partitions);
    expect(limited.sort()).toEqual(['changes', 'health', 'report', 'results', 'site']);
    for (const name of limited) {
      const { core } = functionSpecs[name].partitions ?? {};
      const toTable = statementsOf(name).filter(
        ({ Effect, Action }) => Effect === 'Allow' && Action.some((one) => isOfItems(one)),
      );
      expect(toTable).toEqual([
        expect.objectContaining({
          Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': core } },
        }),
      ]);
    }
  });
});

describe('stored data', () => {
  test('every table is encrypted with a key of ours, expires items, and survives the stack', () => {
    const found = resourcesOf('AWS::DynamoDB::Table');
    expect(found).toHaveLength(Object.keys(tables).length);
    for (const { Properties, DeletionPolicy } of found) {
      expect(DeletionPolicy).toBe('Retain');
      expect(Properties).toMatchObject({
        SSESpecification: {
          SSEEnabled: true,
          KMSMasterKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^(core|contacts)key/), 'Arn'] },
        },
        DeletionProtectionEnabled: true,
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        BillingMode: 'PAY_PER_REQUEST',
      });
    }
  });

  test.for<[keyof typeof tables, number]>([
    ['core', 35],
    // What is erased of a person is soon gone from backups, too.
    ['contacts', 7],
  ])('the %s table can be brought back for %d days', ([name, days]) => {
    const table = resourcesOf('AWS::DynamoDB::Table').find(({ id }) => id.startsWith(name));
    expect(table?.Properties).toMatchObject({
      PointInTimeRecoverySpecification: {
        PointInTimeRecoveryEnabled: true,
        RecoveryPeriodInDays: days,
      },
    });
  });

  test('the core table streams keys', () => {
    const core = resourcesOf('AWS::DynamoDB::Table').find(({ id }) => id.startsWith('core'));
    expect(core?.Properties).toMatchObject({
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
    });
  });

  test('keys of data survive the stack', () => {
    const keys = resourcesOf('AWS::KMS::Key').filter(({ id }) =>
      /^(core|contacts|backups)/.test(id),
    );
    expect(keys.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual([
      'Retain',
      'Retain',
      'Retain',
    ]);
  });

  test('backups are made of what holds no contacts, and not where all is disposable', () => {
    const [selection] = resourcesOf('AWS::Backup::BackupSelection');
    const text = JSON.stringify(selection?.Properties);
    expect(text).toMatch(/core[0-9A-F]{8}/);
    expect(text).toMatch(/lake[0-9A-F]{8}/);
    expect(text).not.toMatch(/contacts|uploads/);
    const disposable = resourcesIn(synthesize({ ...exampleSettings, disposable: true }));
    expect(disposable.filter(({ Type }) => Type.startsWith('AWS::Backup::'))).toEqual([]);
  });

  test('requests to buckets are logged for 90 days', () => {
    const buckets = resourcesOf('AWS::S3::Bucket');
    const logs = buckets.find(({ id }) => id.startsWith('accesslogs'));
    expect(logs?.Properties).toMatchObject({
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 90 }, expect.anything()] },
    });
    for (const { id, Properties } of buckets) {
      if (id === logs?.id) continue;
      expect(Properties).toMatchObject({
        LoggingConfiguration: { DestinationBucketName: { Ref: logs?.id } },
      });
    }
  });

  test('uploads are encrypted with the key of contacts', () => {
    const uploads = resourcesOf('AWS::S3::Bucket').find(({ id }) => id.startsWith('uploads'));
    expect(JSON.stringify(uploads?.Properties['BucketEncryption'])).toMatch(
      /"contactskey\w+","Arn"/,
    );
  });

  test('the lake keeps every version, and no upload is kept for more than a day', () => {
    const [lake, uploads] = ['lake', 'uploads'].map((id) =>
      resourcesOf('AWS::S3::Bucket').find((bucket) => bucket.id.startsWith(id)),
    );
    expect(lake?.Properties).toMatchObject({ VersioningConfiguration: { Status: 'Enabled' } });
    expect(uploads?.Properties).not.toHaveProperty('VersioningConfiguration');
    expect(uploads?.Properties).toMatchObject({
      LifecycleConfiguration: {
        Rules: [{ ExpirationInDays: 1, Status: 'Enabled' }, expect.anything()],
      },
    });
  });

  test('what snapshots have left is gone after a month, and nothing that counts ever is', () => {
    const lake = resourcesOf('AWS::S3::Bucket').find(({ id }) => id.startsWith('lake'));
    const { LifecycleConfiguration } = lake?.Properties ?? {};
    const { Rules } = LifecycleConfiguration as { Rules: { Prefix: string }[] };
    for (const Prefix of ['lake/', 'results/', 'documents/']) {
      const Status = 'Enabled';
      expect(Rules.filter((rule) => rule.Prefix === Prefix)).toEqual([
        { Prefix, Status, NoncurrentVersionExpiration: { NoncurrentDays: 30 } },
        { Prefix, Status, ExpiredObjectDeleteMarker: true },
      ]);
    }
  });
});

describe('asynchronous functions', () => {
  const queue = { 'Fn::GetAtt': [expect.stringContaining('deadletters'), 'Arn'] };

  test.for(started('schedule'))('%s runs one at a time and leaves failures in a queue', (name) => {
    const lambda = lambdaOf(name);
    expect(lambda.Properties).toMatchObject({
      ReservedConcurrentExecutions: 1,
      DeadLetterConfig: { TargetArn: queue },
    });
    const schedules = resourcesOf('AWS::Scheduler::Schedule').filter(({ Properties }) =>
      JSON.stringify(Properties).includes(lambda.id),
    );
    expect(schedules.map(({ Properties }) => Properties)).toEqual([
      expect.objectContaining({
        ScheduleExpression: name === 'retention' ? 'rate(1 day)' : 'rate(1 minute)',
        Target: expect.objectContaining({
          DeadLetterConfig: { Arn: queue },
          Input: JSON.stringify({
            scheduledAt: '<aws.scheduler.scheduled-time>',
            everyMinutes: name === 'retention' ? 24 * 60 : 1,
          }),
        }),
      }),
    ]);
  });

  test.for(started('schedule'))(
    'ticks that wait for a run of %s to end are no failures: Lambda keeps them for as long as it can',
    (name) => {
      const [config, ...others] = resourcesOf('AWS::Lambda::EventInvokeConfig').filter(
        ({ Properties }) => JSON.stringify(Properties).includes(lambdaOf(name).id),
      );
      expect(others).toEqual([]);
      expect(config?.Properties).toMatchObject({
        MaximumEventAgeInSeconds: 6 * 3600,
        MaximumRetryAttempts: 0,
      });
    },
  );

  test.for(started('stream'))('%s takes batches apart and leaves failures in a queue', (name) => {
    const mappings = resourcesOf('AWS::Lambda::EventSourceMapping').filter(({ Properties }) =>
      JSON.stringify(Properties['FunctionName']).includes(lambdaOf(name).id),
    );
    expect(mappings.map(({ Properties }) => Properties)).toEqual([
      expect.objectContaining({
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: expect.any(Number),
        DestinationConfig: { OnFailure: { Destination: queue } },
      }),
    ]);
  });
});

describe('REST API', () => {
  const parts = new Map(resourcesOf('AWS::ApiGateway::Resource').map((part) => [part.id, part]));
  const linkSchema = z.object({ Ref: z.string() });

  function pathOf(resourceId: unknown): string {
    const link = linkSchema.safeParse(resourceId);
    const part = link.success ? parts.get(link.data.Ref) : undefined;
    if (!part) return '';
    return `${pathOf(part.Properties['ParentId'])}/${part.Properties['PathPart']}`;
  }

  test('sends each resource to its function', () => {
    const routes = resourcesOf('AWS::ApiGateway::Method').map(({ Properties }) => {
      expect(Properties).toMatchObject({ HttpMethod: 'ANY', Integration: { Type: 'AWS_PROXY' } });
      const integration = JSON.stringify(Properties['Integration']);
      const target = names.find((name) => integration.includes(lambdaOf(name).id));
      return `${pathOf(Properties['ResourceId']) || '/'} → ${target}`;
    });
    const wanted = names.flatMap((name) => {
      const trigger = triggerOf(name);
      return trigger.kind === 'http' ? trigger.resources.map((path) => `${path} → ${name}`) : [];
    });
    expect(routes.toSorted()).toEqual(wanted.toSorted());
  });

  test('logs no path, because a path can hold an access code', () => {
    const [stage, ...others] = resourcesOf('AWS::ApiGateway::Stage');
    expect(others).toEqual([]);
    const format = JSON.stringify(stage?.Properties['AccessLogSetting']);
    expect(format).toContain('$context.resourcePath');
    expect(format).not.toMatch(/\$context\.(path|customDomain|identity)/);
    expect(JSON.stringify(stage?.Properties['MethodSettings'])).not.toMatch(/INFO|ERROR|true/);
  });

  test('takes 500 requests a second, by TLS 1.2 or newer, from behind the firewall', () => {
    const [stage] = resourcesOf('AWS::ApiGateway::Stage');
    expect(stage?.Properties['MethodSettings']).toEqual([
      expect.objectContaining({
        HttpMethod: '*',
        ResourcePath: '/*',
        ThrottlingRateLimit: 500,
        ThrottlingBurstLimit: 1000,
      }),
    ]);
    const [api] = resourcesOf('AWS::ApiGateway::RestApi');
    expect(api?.Properties['SecurityPolicy']).toMatch(/_TLS13_1_2_PFS_/);
    const associated = JSON.stringify(resourcesOf('AWS::WAFv2::WebACLAssociation'));
    expect(associated).toContain(`"Ref":"${stage?.id}"`);
  });

  test('answers at one address: with a domain of its own, not at that of AWS', () => {
    const isDisabled = (resources: ReturnType<typeof resourcesIn>) =>
      resources.find(({ Type }) => Type === 'AWS::ApiGateway::RestApi')?.Properties[
        'DisableExecuteApiEndpoint'
      ];
    const { domain: _, ...withoutDomain } = exampleSettings;
    expect(isDisabled(resourcesOf('AWS::ApiGateway::RestApi'))).toBe(true);
    expect(isDisabled(resourcesIn(synthesize(withoutDomain)))).toBe(false);
  });

  test('is regional, compresses, and lets handlers answer with bytes', () => {
    expect(resourcesOf('AWS::ApiGateway::RestApi').map(({ Properties }) => Properties)).toEqual([
      expect.objectContaining({
        EndpointConfiguration: { Types: ['REGIONAL'] },
        BinaryMediaTypes: ['*/*'],
        MinimumCompressionSize: 1024,
      }),
    ]);
  });
});

test('all logs expire', () => {
  for (const { Properties } of resourcesOf('AWS::Logs::LogGroup')) {
    expect(Properties['RetentionInDays']).toBeGreaterThan(0);
  }
});

test('no template names a partition', () => {
  const text = JSON.stringify(templates);
  expect(text).not.toMatch(/arn:aws/);
  expect(text).toContain('"AWS::Partition"');
});
