import { describe, expect, test } from 'vitest';
import { functionSpecs } from '../../infra/aws/functions/specs/function-specs.ts';
import { type FunctionName, functions } from '../../infra/functions.ts';
import * as z from '../../schemas/zod.ts';
import { installations } from './installations.ts';
import { resourcesIn, synthesize } from './templates.ts';

type Resource = ReturnType<typeof resourcesIn>[number];

/** What CDK adds to empty the buckets of a disposable stage before they go: nothing of it is ours. */
const isOfEmptying = ({ id }: Resource) => id.startsWith('CustomS3AutoDeleteObjects');

/** Policies that AWS keeps in step with what its services do, by the roles that have them. */
const withManagedPolicy = [
  // AWS Backup alone has it: see backup-plan.ts.
  /^backupsrole/,
  /^backupsrestorerole/,
  // API Gateway, which the region has one role for: see pages-api.ts.
  /CloudWatchRole/,
];

/** Actions that no resource can be named for. */
const onAll = ['ses:GetAccount'];

/** Functions that nobody waits for and that have no queue of failures. */
const withoutQueue: Partial<Record<FunctionName, string>> = {
  rotation: 'Secrets Manager waits for each step, repeats it, and an alarm rings',
};

/** Services that act for nobody but the account that has made them. */
const forOneAccount = [
  // It takes roles only for functions that whoever makes them may hand them to.
  'lambda.amazonaws.com',
  'apigateway.amazonaws.com',
  'backup.amazonaws.com',
];

const listed = <T extends z.ZodMiniType>(one: T) =>
  z.union([
    z.pipe(
      one,
      z.transform((it) => [it]),
    ),
    z.array(one),
  ]);
const statementSchema = z.looseObject({
  Effect: z.string(),
  Action: listed(z.string()),
  Resource: z.optional(z.unknown()),
  Principal: z.optional(
    z.union([
      z.pipe(
        z.string(),
        z.transform((): { Service?: unknown } => ({})),
      ),
      z.looseObject({ Service: z.optional(z.unknown()) }),
    ]),
  ),
  Condition: z.optional(z.unknown()),
});
const documentSchema = z.looseObject({ Statement: z.array(statementSchema) });

describe.for(Object.entries(installations))('in %s', ([, settings]) => {
  const resources = resourcesIn(synthesize(settings)).filter((one) => !isOfEmptying(one));
  const of = (type: string) => resources.filter(({ Type }) => Type === `AWS::${type}`);
  const lambdas = of('Lambda::Function');
  const nameOf = ({ Properties }: Resource) =>
    String(Properties['Description']).slice('Pegel: '.length) as FunctionName;
  const refersTo = (value: unknown, { id }: Resource) => JSON.stringify(value).includes(`"${id}"`);

  /** The statements of all policies, of whatever kind. */
  const statements = resources.flatMap(({ id, Properties }) =>
    ['PolicyDocument', 'KeyPolicy', 'AssumeRolePolicyDocument'].flatMap((key) =>
      (documentSchema.safeParse(Properties[key]).data?.Statement ?? []).map((statement) => ({
        ...{ id, kind: key, ...statement },
      })),
    ),
  );

  test('all functions are ours, run on Node 24, and have a log and a role of their own', () => {
    expect(lambdas.length).toBeGreaterThan(10);
    const own = lambdas.map(({ Properties }) => {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x' });
      return JSON.stringify([Properties['LoggingConfig'], Properties['Role']]);
    });
    expect(lambdas.filter((lambda) => !(nameOf(lambda) in functions))).toEqual([]);
    for (const at of [0, 1]) {
      const ones = own.map((text) => JSON.stringify((JSON.parse(text) as unknown[])[at]));
      expect(new Set(ones).size).toBe(lambdas.length);
    }
  });

  test('all logs expire', () => {
    expect(of('Logs::LogGroup').length).toBeGreaterThan(lambdas.length);
    for (const { Properties } of of('Logs::LogGroup')) {
      expect(Properties).toMatchObject({ RetentionInDays: 30 });
    }
  });

  test('roles allow explicit actions on what they name', () => {
    const allowed = statements.filter(
      ({ Effect, Principal, kind }) =>
        kind === 'PolicyDocument' && Effect === 'Allow' && Principal === undefined,
    );
    expect(allowed.length).toBeGreaterThan(lambdas.length);
    for (const { Action, Resource } of allowed) {
      for (const action of Action) expect(action).toMatch(/^[a-z0-9-]+:[A-Za-z]+$/);
      if (!onAll.includes(Action.join())) expect(Resource).not.toBe('*');
    }
  });

  test('roles have no managed policy, except those of services that AWS keeps', () => {
    const managed = of('IAM::Role').filter(({ Properties }) => Properties['ManagedPolicyArns']);
    const unexplained = managed.filter(({ id }) => !withManagedPolicy.some((one) => one.test(id)));
    expect(unexplained).toEqual([]);
  });

  test('services act for this account alone', () => {
    const byServices = statements.filter(({ Principal, Effect }) => {
      const services = [Principal?.Service ?? []].flat() as string[];
      return Effect === 'Allow' && services.some((one) => !forOneAccount.includes(one));
    });
    for (const { id, Condition } of byServices) {
      expect(JSON.stringify(Condition), id).toMatch(/aws:Source(Account|Arn)/i);
    }
  });

  test('all data is encrypted, where it can be with keys of ours, which are renewed', () => {
    const SSESpecification = { SSEEnabled: true, KMSMasterKeyId: expect.anything() };
    const encrypted: Record<string, object> = {
      'DynamoDB::Table': { SSESpecification },
      'S3::Bucket': {
        BucketEncryption: { ServerSideEncryptionConfiguration: [expect.anything()] },
      },
      'SQS::Queue': { SqsManagedSseEnabled: true },
      'SNS::Topic': { KmsMasterKeyId: expect.anything() },
      'SecretsManager::Secret': { KmsKeyId: expect.anything() },
      'KMS::Key': { EnableKeyRotation: true },
    };
    for (const [type, properties] of Object.entries(encrypted)) {
      expect(of(type)).not.toEqual([]);
      for (const { Properties, id } of of(type)) expect(Properties, id).toMatchObject(properties);
    }
  });

  test('operators find each key by its name', () => {
    const names = of('KMS::Alias').map(({ Properties }) => String(Properties['AliasName']));
    expect(names).toHaveLength(of('KMS::Key').length);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(`alias/pegel-${settings.stage}-`);
  });

  test('buckets are private', () => {
    for (const { Properties } of of('S3::Bucket')) {
      expect(Properties).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      });
    }
  });

  test.for([
    ['S3::Bucket', 'S3::BucketPolicy'],
    ['SQS::Queue', 'SQS::QueuePolicy'],
    ['SNS::Topic', 'SNS::TopicPolicy'],
  ] as const)('%s takes requests over TLS only', ([type, policyType]) => {
    for (const resource of of(type)) {
      const policies = of(policyType).filter(({ Properties }) => refersTo(Properties, resource));
      const conditions = policies.flatMap(({ Properties }) =>
        documentSchema
          .parse(Properties['PolicyDocument'])
          .Statement.filter(({ Effect }) => Effect === 'Deny')
          .map(({ Condition }) => Condition),
      );
      expect(conditions, resource.id).toContainEqual({ Bool: { 'aws:SecureTransport': 'false' } });
    }
  });

  test('what fails at a function that nobody waits for lies in a queue', () => {
    const alone = lambdas.filter((one) => functions[nameOf(one)].trigger.kind !== 'http');
    expect(alone.length).toBeGreaterThan(5);
    const keepers = [...of('Lambda::EventSourceMapping'), ...lambdas].filter(
      ({ Properties }) => Properties['DeadLetterConfig'] ?? Properties['DestinationConfig'],
    );
    const mappings = of('Lambda::EventSourceMapping');
    const without = alone.filter((lambda) => {
      const isKept = keepers.some((one) => one === lambda || refersTo(one.Properties, lambda));
      const fedBy = mappings.filter(({ Properties }) => refersTo(Properties, lambda));
      return !isKept && !queuesOf(fedBy).some(({ Properties }) => Properties['RedrivePolicy']);
    });
    expect(without.map(nameOf)).toEqual(Object.keys(withoutQueue));
  });

  test('nothing comes again from a queue while a function may still work on it', () => {
    const mappings = of('Lambda::EventSourceMapping');
    const fed = lambdas.flatMap((lambda) =>
      queuesOf(
        mappings.filter(({ Properties }) => refersTo(Properties['FunctionName'], lambda)),
      ).map((queue) => ({ queue, name: nameOf(lambda) })),
    );
    expect(fed).not.toEqual([]);
    for (const { queue, name } of fed) {
      expect(Number(queue.Properties['VisibilityTimeout'])).toBeGreaterThanOrEqual(
        6 * functionSpecs[name].timeoutSeconds,
      );
    }
  });

  /** The queues that mappings take messages from. */
  function queuesOf(mappings: readonly Resource[]): Resource[] {
    return of('SQS::Queue').filter((queue) =>
      mappings.some(({ Properties }) => refersTo(Properties['EventSourceArn'], queue)),
    );
  }
});
