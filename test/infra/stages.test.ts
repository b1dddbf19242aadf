import { App, Stack } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { PegelFunction } from '../../infra/aws/functions/pegel-function.ts';
import type { Stage } from '../../infra/aws/settings/settings.ts';
import { settingsOf } from './example-settings.ts';
import { assemble, resourcesIn } from './templates.ts';

const prod = assemble(settingsOf('prod'));
const dev = assemble(settingsOf('dev'));

/** Both with all that there can be: a user pool and Athena. */
const [fullProd, fullDev] = [fullOf('prod'), fullOf('dev')];

function fullOf(stage: Stage) {
  const { signIn: _, signInSecret: __, ...others } = settingsOf(stage);
  return assemble({ ...others, engine: 'athena' });
}

test('there are five stacks, named by their stage, so that stages can share an account', () => {
  const ids = ['Data', 'Web', 'Jobs', 'Analytics', 'Observability'];
  expect(prod.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  for (const [stage, stacks] of Object.entries({ prod, dev })) {
    for (const stack of stacks) {
      expect(stack.stackName).toBe(`pegel-${stage}-${stack.id.toLowerCase()}`);
      expect(stack.tags).toEqual({ project: 'pegel', stage });
      expect(stack.environment.region).toBe('eu-central-1');
    }
  }
});

test('stacks refer downwards only', () => {
  const below: Record<string, readonly string[]> = {
    Data: [],
    Web: ['Data'],
    Jobs: ['Data', 'Web'],
    Analytics: ['Data', 'Web'],
    Observability: ['Data', 'Web', 'Jobs', 'Analytics'],
  };
  for (const stack of prod) {
    const needed = stack.dependencies.map(({ id }) => id).filter((id) => id in below);
    expect(below[stack.id]).toEqual(expect.arrayContaining(needed));
  }
});

test('only what is disposable goes with its stack', () => {
  const kept = (stacks: typeof prod) =>
    resourcesIn(stacks.map(({ template }): unknown => template)).filter(
      ({ Type, DeletionPolicy }) =>
        /^AWS::(DynamoDB::Table|S3::Bucket|SecretsManager::Secret|KMS::Key|Backup::BackupVault)$/.test(
          Type,
        ) && DeletionPolicy === 'Retain',
    );
  expect(kept(prod).map(({ id }) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual([
    'corekey',
    'contactskey',
    'core',
    'contacts',
    'accesslogs',
    'lake',
    'uploads',
    'keys',
    'linkkeys',
    'backupskey',
    'backupsvault',
  ]);
  expect(kept(dev)).toEqual([]);
  expect(prod.map(({ terminationProtection }) => terminationProtection)).not.toContain(false);
  expect(dev.map(({ terminationProtection }) => terminationProtection)).not.toContain(true);
});

/** Names that are unique within something which has a name of its own. */
const withinOthers = [
  'AWS::CloudWatch::Alarm MetricName',
  'AWS::Cognito::UserPoolGroup GroupName',
  'AWS::DynamoDB::Table TimeToLiveSpecification.AttributeName',
  'AWS::Glue::Table TableInput.Name',
  // In the role.
  'AWS::IAM::Policy PolicyName',
];

/** All names that resources are given, by type and property; not those of what they consist of, in lists. */
function namesIn(stacks: typeof prod): Set<string> {
  const found = resourcesIn(stacks.map(({ template }): unknown => template));
  const named = found.flatMap(({ Type, Properties }) => namesBelow(Type, Properties));
  return new Set(named.filter((name) => !withinOthers.includes(name.split(': ')[0] ?? '')));
}

function namesBelow(path: string, properties: object, separator = ' '): string[] {
  return Object.entries(properties).flatMap(([key, value]: [string, unknown]) => {
    const at = `${path}${separator}${key}`;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    // Others are given names of what stands in the same template, or by CloudFormation.
    const isReference = isObject && Object.keys(value).some((one) => /^(Ref|Fn::[GIS])/.test(one));
    if (isReference) return [];
    if (/(Name|Domain|Identity)$/.test(key)) return [`${at}: ${JSON.stringify(value)}`];
    return isObject ? namesBelow(at, value, '.') : [];
  });
}

test('no name of a resource is that of another stage', () => {
  const [ofProd, ofDev] = [namesIn(fullProd), namesIn(fullDev)];
  expect(ofProd.size).toBeGreaterThan(90);
  expect(ofProd.intersection(ofDev)).toEqual(new Set());
  const text = JSON.stringify(fullDev.map(({ template }): unknown => template));
  expect(text).not.toMatch(/pegel[-_]prod/);
});

test('a function is not made where what its spec names is missing', () => {
  const stack = new Stack(new App(), 'Some');
  const keys = { core: 'arn', contacts: 'arn' };
  const nothing = { environment: {}, arns: {}, keys };
  expect(() => new PegelFunction(stack, 'health', nothing)).toThrow('No stack below holds core');
  const tables = { environment: {}, arns: { core: ['arn'] }, keys };
  const other = new Stack(new App(), 'Other');
  expect(() => new PegelFunction(other, 'health', tables)).toThrow(
    'No stack below gives PEGEL_CORE_TABLE',
  );
});
