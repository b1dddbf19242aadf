import { describe, expect, test } from 'vitest';
import { readSettings } from '../../infra/aws/settings.ts';
import { ConfigurationError } from '../../schemas/errors.ts';
import { defaultRetention } from '../../schemas/retention.ts';
import { exampleContext } from './example-context.ts';

test('the example in cdk.json is complete', () => {
  expect(readSettings(exampleContext['pegel']).owner.office).not.toBe('');
});

test('all wrong settings are named in one sentence', () => {
  const { owner, signIn, mail } = readSettings(exampleContext['pegel']);
  const wrong = {
    owner: { ...owner, office: '', contact: 'office' },
    url: 'http://pegel.example.org',
    mail: { ...mail, from: 'pegel@example.com' },
    signIn: { ...signIn, issuer: 'http://anmeldung.example.org' },
    ownr: {},
  };
  expect(() => readSettings(wrong)).toThrow(ConfigurationError);
  expect(() => readSettings(wrong)).toThrow(
    /^cdk\.json is wrong at context\.pegel\.owner\.office: .+; at context\.pegel\.owner\.contact: .+; at context\.pegel\.url: must be an address that begins with https:\/\/; at context\.pegel\.mail\.from: must be a mailbox that SES may send from.+; at context\.pegel\.signIn\.issuer: must be an address that begins with https:.+; at context\.pegel: Unrecognized key: "ownr"$/,
  );
});

test('retention has defaults, and can be set one by one', () => {
  const { retention: _, ...others } = readSettings(exampleContext['pegel']);
  expect(readSettings(others).retention).toEqual(defaultRetention);
  const shorter = { ...others, retention: { accessCodeDays: 14 } };
  expect(readSettings(shorter).retention).toEqual({ ...defaultRetention, accessCodeDays: 14 });
  expect(() => readSettings({ ...others, retention: { draftDays: 0 } })).toThrow(/draftDays/);
});

test('a missing owner is named', () => {
  expect(() => readSettings(undefined)).toThrow(/^cdk\.json is wrong at context\.pegel\.owner: /);
});

describe('mail', () => {
  const { mail: _, ...others } = readSettings(exampleContext['pegel']);
  const from = 'pegel@umfrage.example.org';
  const server = { kind: 'smtp', host: 'mail.example.org', port: 587, security: 'startTls' };
  const login = { user: 'pegel', secret: 'pegel/mail' };
  const settingsOf = (via: object) => readSettings({ ...others, mail: { from, via } }).mail;

  test.for<object>([
    { kind: 'ses', domain: 'umfrage.example.org' },
    { kind: 'ses', identity: 'Example.org' },
    { kind: 'ses', identity: 'pegel@umfrage.example.org' },
    { ...server, perSecond: 5 },
    { ...server, ...login, perSecond: 1 },
  ])('goes by %j', (via) => {
    expect(settingsOf(via).via).toEqual(via);
  });

  test.for<[object, string]>([
    [{ kind: 'ses' }, '.via: must name either a domain to verify or an identity'],
    [
      { kind: 'ses', domain: 'umfrage.example.org', identity: from },
      '.via: must name either a domain to verify or an identity',
    ],
    [{ kind: 'ses', domain: 'https://example.org' }, '.via.domain: must be a domain'],
    [{ kind: 'ses', identity: 'frage.example.org' }, '.from: must be a mailbox that SES may'],
    [{ kind: 'ses', identity: 'office@umfrage.example.org' }, '.from: must be a mailbox that SES'],
    [{ ...server, port: 25 }, '.via.port: must not be 25'],
    [{ ...server, security: 'none' }, '.via.security: must be "tls" or "startTls"'],
    [{ ...server, user: 'pegel' }, '.via: must name both user and secret, or neither'],
    [{ ...server, secret: 'pegel/mail' }, '.via: must name both user and secret, or neither'],
  ])('does not go by %j', ([via, problem]) => {
    expect(() => settingsOf(via)).toThrow(`cdk.json is wrong at context.pegel.mail${problem}`);
  });
});
