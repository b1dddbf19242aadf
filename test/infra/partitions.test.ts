import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../infra/aws/settings/settings.ts';
import { exampleSettings } from './example-settings.ts';
import { resourcesIn, synthesize } from './templates.ts';

/** What can be set in the European Sovereign Cloud. */
const sovereign: Settings = {
  ...exampleSettings,
  region: 'eusc-de-east-1',
  engine: 'athena',
  budget: undefined,
  mail: {
    from: 'pegel@umfrage.example.org',
    via: { kind: 'smtp', host: 'mail.example.org', port: 465, security: 'tls', perSecond: 5 },
  },
};

describe('in the European Sovereign Cloud', () => {
  const templates = synthesize(sovereign);

  test('no other partition is named, and no address in one', () => {
    // The policy of a log is a text in a text.
    const text = JSON.stringify(templates).replaceAll('\\\\"', '"').replaceAll('\\"', '"');
    const texts = text.match(/"[^"]*(arn:aws|amazonaws\.)[^"]*"/g) ?? [];
    // Services call themselves so in all partitions.
    const isService = (text: string) =>
      /^"((logging|delivery)\.)?[a-z0-9-]+\.amazonaws\.com"$/.test(text);
    // CDK lets Secrets Manager use the key by this name. Functions have rights of their own to it.
    const byCdk = '"secretsmanager.eusc-de-east-1.amazonaws.com"';
    expect(texts.filter((text) => !isService(text) && text !== byCdk)).toEqual([]);
  });

  test('there is nothing of a service that is missing there', () => {
    const types = resourcesIn(templates).map(({ Type }) => Type);
    expect(types.filter((type) => /::(SES|Cognito|Budgets)::/.test(type))).toEqual([]);
  });
});

test('no file of the app names a partition or its addresses, except for services as principals', () => {
  const naming = globSync('infra/aws/**/*.ts').filter((file) => {
    const code = readFileSync(file, 'utf8');
    return /arn:aws|amazonaws\./.test(
      code.replaceAll(/'((logging|delivery)\.)?[a-z0-9-]+\.amazonaws\.com'/g, ''),
    );
  });
  expect(naming).toEqual([]);
});
