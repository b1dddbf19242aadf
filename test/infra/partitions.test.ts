import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sovereign } from './installations.ts';
import { resourcesIn, synthesize } from './templates.ts';

describe('in the European Sovereign Cloud', () => {
  const templates = synthesize(sovereign);

  test('no other partition is named, and no address in one', () => {
    // The policy of a log is a text in a text.
    const text = JSON.stringify(templates).replaceAll('\\\\"', '"').replaceAll('\\"', '"');
    const texts = text.match(/"[^"]*(arn:aws|amazonaws\.)[^"]*"/g) ?? [];
    // Services call themselves so in all partitions.
    const isService = (text: string) =>
      /^"((logging|delivery)\.)?[a-z0-9-]+\.amazonaws\.com"$/.test(text);
    expect(texts.filter((text) => !isService(text))).toEqual([]);
  });

  test('there is nothing of a service that Pegel does not use there', () => {
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
