import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { addStacks } from '../../infra/aws/add-stacks.ts';
import { addChecks } from '../../infra/aws/checks/checks.ts';
import { readSettings } from '../../infra/aws/settings/read-settings.ts';
import { type Stage, stages } from '../../infra/aws/settings/settings.ts';
import { exampleText, flags } from './example-settings.ts';

const settingsOf = (stage: Stage) => readSettings('example.yaml', exampleText, stage);

/** What breaks a rule and has no reason, where each is named once. */
function findingsOf(app: App): string[] {
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  return violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
  );
}

const appOf = () => new App({ context: { ...flags, 'aws:cdk:bundling-stacks': [] } });

test.for(stages.flatMap((stage) => [[stage, 'duckdb'] as const, [stage, 'athena'] as const]))(
  'every finding in %s with %s is mended or has its reason',
  ([stage, engine]) => {
    const app = appOf();
    addStacks(app, { ...settingsOf(stage), engine });
    app.synth();
    expect(findingsOf(app)).toEqual([]);
  },
);

test('so is every finding where mail goes over a server, and there is no domain', () => {
  const app = appOf();
  const via = { kind: 'smtp', host: 'mail.example.org', port: 587, security: 'startTls' } as const;
  const { domain: _, ...others } = settingsOf('prod');
  addStacks(app, { ...others, mail: { ...others.mail, via: { ...via, perSecond: 5 } } });
  app.synth();
  expect(findingsOf(app)).toEqual([]);
});

test('so is every finding where no issuer is set, and Cognito lets people sign in', () => {
  const app = appOf();
  const { signIn: _, signInSecret: __, ...others } = settingsOf('prod');
  addStacks(app, others);
  app.synth();
  expect(findingsOf(app)).toEqual([]);
});

test('a stack that breaks a rule without saying why is not synthesised', () => {
  const app = appOf();
  addChecks(app);
  new Bucket(new Stack(app, 'Broken'), 'open');
  expect(() => app.synth()).toThrow(/^ERROR The S3 Bucket has server access logs disabled/);
  expect(findingsOf(app)).toEqual([
    'AwsSolutions-S1 at Broken/open/Resource',
    'AwsSolutions-S10 at Broken/open/Resource',
  ]);
});
