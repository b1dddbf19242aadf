import { expect, test } from 'vitest';
import { readSettings } from '../../infra/aws/settings.ts';
import { ConfigurationError } from '../../schemas/errors.ts';
import { defaultRetention } from '../../schemas/retention.ts';
import { exampleContext } from './example-context.ts';

test('the example in cdk.json is complete', () => {
  expect(readSettings(exampleContext['pegel']).owner.office).not.toBe('');
});

test('all wrong settings are named in one sentence', () => {
  const { owner, signIn } = readSettings(exampleContext['pegel']);
  const wrong = {
    owner: { ...owner, office: '', contact: 'office' },
    signIn: { ...signIn, issuer: 'http://anmeldung.example.org' },
    ownr: {},
  };
  expect(() => readSettings(wrong)).toThrow(ConfigurationError);
  expect(() => readSettings(wrong)).toThrow(
    /^cdk\.json is wrong at context\.pegel\.owner\.office: .+; at context\.pegel\.owner\.contact: .+; at context\.pegel\.signIn\.issuer: must be an address that begins with https:.+; at context\.pegel: Unrecognized key: "ownr"$/,
  );
});

test('retention has defaults, and can be set one by one', () => {
  const { owner, signIn } = readSettings(exampleContext['pegel']);
  expect(readSettings({ owner, signIn }).retention).toEqual(defaultRetention);
  const shorter = { owner, signIn, retention: { accessCodeDays: 14 } };
  expect(readSettings(shorter).retention).toEqual({ ...defaultRetention, accessCodeDays: 14 });
  expect(() => readSettings({ owner, signIn, retention: { draftDays: 0 } })).toThrow(/draftDays/);
});

test('a missing owner is named', () => {
  expect(() => readSettings(undefined)).toThrow(/^cdk\.json is wrong at context\.pegel\.owner: /);
});
