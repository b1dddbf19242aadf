import { App, Stack } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { PegelFunction } from '../../infra/aws/pegel-function.ts';
import { settingsOf } from './example-settings.ts';
import { assemble, resourcesIn } from './templates.ts';

const prod = assemble(settingsOf('prod'));
const dev = assemble(settingsOf('dev'));

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

test('no name of a resource is that of another stage', () => {
  const text = JSON.stringify(dev.map(({ template }): unknown => template));
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
