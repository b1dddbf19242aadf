import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { fromJSONSchema } from 'zod';
import { loadSettings } from '../../infra/aws/settings/load-settings.ts';
import { readSettings } from '../../infra/aws/settings/read-settings.ts';
import { settingsSchema, stages } from '../../infra/aws/settings/settings.ts';
import { settingsJsonSchema } from '../../infra/aws/settings/settings-file.ts';
import { ConfigurationError } from '../../schemas/errors.ts';
import { defaultRetention } from '../../schemas/retention.ts';
import * as z from '../../schemas/zod.ts';
import { withFolder } from '../support/with-folder.ts';
import { exampleSettings, exampleText } from './example-settings.ts';

/** The example in production, with some settings changed. */
function read(changes: object) {
  const { stage, ...settings } = exampleSettings;
  return readSettings(
    'p.yaml',
    stringify({ ...settings, ...changes, stages: { prod: {} } }),
    stage,
  );
}

describe('the example', () => {
  test.for(stages)('is complete for %s', (stage) => {
    expect(readSettings('example.yaml', exampleText, stage)).toMatchObject({ stage });
  });

  test('names the schema by which editors help, made from the one that checks', async () => {
    const schema = `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot('../../infra/aws/settings.schema.json');
    expect(exampleText).toContain('$schema=./settings.schema.json');
  });

  test.for([
    ['', true],
    ['\nownr: {}', false],
    ['\n    regoin: eu-central-1', false],
  ] as const)('with %j at its end fits that schema: %j', ([more, fits]) => {
    const byEditors = fromJSONSchema(z.record(z.string(), z.json()).parse(settingsJsonSchema()));
    expect(byEditors.safeParse(parse(exampleText.trimEnd() + more)).success).toBe(fits);
  });

  test('explains every setting', () => {
    for (const key of Object.keys(settingsSchema.shape)) {
      expect(exampleText).toMatch(new RegExp(`# .+\n +.*${key}:|# .+\n${key}:`));
    }
  });
});

test('all wrong settings are named in one sentence', () => {
  const { owner, signIn, mail } = exampleSettings;
  const wrong = {
    region: 'eu-center-1',
    owner: { ...owner, office: '', contact: 'office' },
    mail: { ...mail, from: 'pegel@example.com' },
    signIn: { ...signIn, issuer: 'http://anmeldung.example.org' },
    alarms: undefined,
    ownr: {},
  };
  expect(() => read(wrong)).toThrow(ConfigurationError);
  expect(() => read(wrong)).toThrow(
    /^p\.yaml is wrong at region \(line 1\): must be a region of AWS, such as eu-central-1 or eusc-de-east-1; at owner\.office \(line \d+\): .+; at owner\.contact \(line \d+\): .+; at mail\.from \(line \d+\): must be a mailbox that SES may send from.+; at signIn\.issuer \(line \d+\): must be an address that begins with https:.+; at alarms: is missing; at ownr \(line \d+\): is not a setting$/,
  );
});

describe('a stage', () => {
  const { stage: _, ...common } = exampleSettings;
  const text = (prod: object) => stringify({ ...common, region: undefined, stages: { prod } });

  test('replaces what is common, key by key', () => {
    const { alarms, owner } = readSettings(
      'p.yaml',
      text({ region: 'eu-central-1', alarms: { mailbox: 'prod@example.org' } }),
      'prod',
    );
    expect(alarms).toEqual({ mailbox: 'prod@example.org' });
    expect(owner).toEqual(exampleSettings.owner);
  });

  test('that is wrong is named with its place', () => {
    expect(() => readSettings('p.yaml', text({ region: 'mars' }), 'prod')).toThrow(
      /^p\.yaml is wrong at stages\.prod\.region \(line \d+\): must be a region/,
    );
  });

  test('must be one that the file has', () => {
    expect(() => readSettings('p.yaml', text({}), 'dev')).toThrow(/^p\.yaml has no stage dev$/);
    const unknown = stringify({ stages: { production: {} } });
    expect(() => readSettings('p.yaml', unknown, 'prod')).toThrow(
      /^p\.yaml is wrong at stages\.production \(line 2\): is not a setting$/,
    );
  });

  test.for([undefined, 'production'])('is to be said, not %s', (stage) => {
    expect(() => loadSettings({ settings: 'infra/aws/example.yaml', stage })).toThrow(
      /^Say which stage: -c stage=dev or -c stage=prod$/,
    );
  });
});

describe('what is impossible', () => {
  const sovereign = { region: 'eusc-de-east-1' };

  test('in a partition is said together with the way out', () => {
    const settings = { ...sovereign, signIn: undefined, signInSecret: undefined };
    expect(() => read(settings)).toThrow(
      /^p\.yaml is wrong at mail\.via \(line \d+\): Pegel does not use SES in eusc-de-east-1 yet: send mail over a mail server \(kind: smtp\); at signIn: is missing, and Pegel does not use Cognito in eusc-de-east-1 yet, .+: name an OpenID provider of your own; at budget \(line \d+\): Pegel does not use AWS Budgets in eusc-de-east-1 yet: leave it out/,
    );
  });

  test.for([
    ['cn-north-1', 'must be another one: Pegel is made for aws and aws-eusc only'],
    ['us-gov-west-1', 'must be another one: Pegel is made for aws and aws-eusc only'],
    ['EU-CENTRAL-1', 'must be a region of AWS'],
    ['', 'must be a region of AWS'],
  ] as const)('is the region "%s"', ([region, sentence]) => {
    expect(() => read({ region })).toThrow(`at region (line 1): ${sentence}`);
  });

  test.for<[object, RegExp]>([
    [{ disposable: true }, /at disposable \(line \d+\): must not be true in prod/],
    [{ signIn: undefined }, /at signInSecret \(line \d+\): belongs to signIn, which is missing/],
    [
      {
        domain: {
          name: 'umfrage.example.org',
          certificate: 'arn:aws:acm:us-east-1:000000000000:certificate/1',
        },
      },
      /at domain\.certificate \(line \d+\): must be in eu-central-1, where the stage is$/,
    ],
    [
      { domain: { name: 'umfrage.example.org' } },
      /at domain .+: must name either a certificate or/,
    ],
    [
      { domain: { name: 'umfrage.example.com', hostedZone: { id: 'Z1', name: 'example.org' } } },
      /at domain\.name .+: must be in the hosted zone/,
    ],
    [
      { account: 123456789012 },
      /at account .+: must be the twelve digits of an account, in quotes/,
    ],
    [{ disposable: 'no' }, /at disposable .+: must be true or false/],
    [{ owner: 'office' }, /at owner .+: must have settings of its own below it/],
    [{ retention: { draftDays: 1.5 } }, /at retention\.draftDays .+: must be a whole number/],
    [{ engine: 'spark' }, /at engine .+: must be duckdb or athena$/],
    [{ alarms: { mailbox: 'office' } }, /at alarms\.mailbox .+: must be a mailbox/],
    [{ budget: { monthly: 0, currency: 'USD' } }, /at budget\.monthly/],
  ])('is %j', ([changes, sentence]) => {
    expect(() => read(changes)).toThrow(sentence);
  });

  test('is nothing else: what is optional may be missing', () => {
    const optional = ['account', 'domain', 'retention', 'engine', 'budget', 'disposable'];
    const without = [...optional, 'signIn', 'signInSecret'].map((key) => [key, undefined]);
    expect(read(Object.fromEntries(without))).toMatchObject({
      engine: 'duckdb',
      disposable: false,
    });
  });
});

describe('the file', () => {
  test('that is not there is named with the remedy', () => {
    expect(() => loadSettings({ settings: 'no.yaml', stage: 'prod' })).toThrow(
      /^There is no file no\.yaml: copy infra\/aws\/example\.yaml/,
    );
  });

  test.for<[string, Uint8Array, RegExp]>([
    ['empty', Buffer.from(''), /p\.yaml is empty: copy infra\/aws\/example\.yaml/],
    ['latin-1', Buffer.from('owner: Müller', 'latin1'), /p\.yaml is not UTF-8: save it as UTF-8$/],
    ['UTF-16', Buffer.from('owner: a', 'utf16le'), /p\.yaml is UTF-16: save it as UTF-8$/],
    ['UTF-16 with its mark', Buffer.from('\ufeffowner: a', 'utf16le'), /p\.yaml is UTF-16/],
  ])('that is %s is said to be that', ([, bytes, sentence]) =>
    withFolder(async (folder) => {
      const settings = join(folder, 'p.yaml');
      await writeFile(settings, bytes);
      expect(() => loadSettings({ settings, stage: 'prod' })).toThrow(sentence);
      expect(() => loadSettings({ settings, stage: 'prod' })).toThrow(ConfigurationError);
    }),
  );

  test('that is a folder is said to be that', () => {
    expect(() => loadSettings({ settings: 'infra', stage: 'prod' })).toThrow(
      /^infra is a folder: name the file in it$/,
    );
  });

  test.for([
    ['a: 1\n---\nb: 1\n', /^p\.yaml holds a second document in line 2: remove the line ---$/],
    ['<<<<<<< HEAD\na: 1\n=======\n', /^p\.yaml has conflict markers, the first in line 1/],
    ['a: [1\nb: 2\n', /^p\.yaml is no YAML in line \d: /],
    ['a: 1\na: 2\n', /^p\.yaml is no YAML in line 2: Map keys must be unique/],
    ['a: *b\n', /^p\.yaml is no YAML: Unresolved alias/],
    ['', /^p\.yaml is wrong at stages: is missing$/],
    ['- a\n', /^p\.yaml is wrong: must have settings of its own below it$/],
    ['stages:\n  prod:\n', /^p\.yaml is wrong at stages\.prod \(line 2\): is empty$/],
  ] as const)('%j is refused in a sentence', ([text, sentence]) => {
    expect(() => readSettings('p.yaml', text, 'prod')).toThrow(sentence);
    expect(() => readSettings('p.yaml', text, 'prod')).toThrow(ConfigurationError);
  });
});

describe('a value that would go wrong in AWS only', () => {
  const { owner, signIn, mail } = exampleSettings;
  const certificate = (where: string) => ({
    name: 'umfrage.example.org',
    certificate: `arn:${where}:certificate/1`,
  });
  const secretIn = (where: string) =>
    `arn:aws:secretsmanager:${where}:000000000000:secret:pegel/sign-in-AbCdEf`;
  const server = { kind: 'smtp', host: 'mail.example.org', port: 587, security: 'startTls' };
  const over = (via: object) => ({ mail: { ...mail, via: { ...server, ...via } } });
  const zone = (id: string) => ({
    domain: { name: 'umfrage.example.org', hostedZone: { id, name: 'example.org' } },
  });
  const budget = (monthly: number, currency: string) => ({ budget: { monthly, currency } });

  test.for<[object, RegExp]>([
    [
      { domain: { name: 'Umfrage.Example.ORG', hostedZone: { id: 'Z1', name: 'example.org' } } },
      /at domain\.name .+: must be in lower case$/,
    ],
    [zone('/hostedzone/Z1'), /hostedZone\.id .+: must be the ID of a zone, such as Z\w+, without/],
    [zone('example'), /hostedZone\.id .+: must be the ID of a zone/],
    [
      { domain: certificate('aws-eusc:acm:eu-central-1:000000000000') },
      /domain\.certificate .+: must begin with arn:aws:$/,
    ],
    [
      { account: '111111111111', domain: certificate('aws:acm:eu-central-1:000000000000') },
      /domain\.certificate .+: must be in the account of the stage, 111111111111$/,
    ],
    [
      { signInSecret: 'Xy12!$ geheim' },
      /at signInSecret .+: must be the name or ARN of a secret .+, not the secret itself$/,
    ],
    [{ signInSecret: secretIn('us-east-1') }, /signInSecret .+: must be in eu-central-1/],
    [
      over({ user: 'pegel', secret: secretIn('us-east-1') }),
      /mail\.via\.secret .+: must be in eu-central-1/,
    ],
    [over({ user: 'pegel', secret: 'ge heim' }), /mail\.via\.secret .+: must be the name or ARN/],
    [over({ host: 'smtp://mail.example.org' }), /via\.host .+: must be the name of a server/],
    [over({ host: '192.0.2.1' }), /via\.host .+: must be the name of a server/],
    [over({ security: 'tls' }), /via\.security .+: must be startTls at port 587$/],
    [over({ port: 465 }), /via\.security .+: must be tls at port 465$/],
    [
      { signIn: { ...signIn, issuer: 'https://a.example.org/.well-known/openid-configuration' } },
      /signIn\.issuer .+: must be without \/\.well-known\/openid-configuration/,
    ],
    [
      { owner: { ...owner, office: 'a\nb' } },
      /owner\.office .+: must be one line, without control/,
    ],
    [{ owner: { ...owner, phone: 'a\u0007b' } }, /owner\.phone .+: must be one line/],
    [
      { owner: { ...owner, accessibility: { ...owner.accessibility, date: '2062-01-15' } } },
      /owner\.accessibility\.date .+: is yet to come/,
    ],
    [budget(50, 'ABC'), /budget\.currency .+: must be a currency, such as EUR$/],
    [budget(1e30, 'EUR'), /budget\.monthly .+: must be at most 10000000$/],
  ])('is refused: %j', ([changes, sentence]) => {
    expect(() => read(changes)).toThrow(sentence);
  });

  test.for<object>([
    { signInSecret: 'pegel/sign-in' },
    { signInSecret: secretIn('eu-central-1') },
    { domain: certificate('aws:acm:eu-central-1:000000000000') },
    over({ port: 465, security: 'tls' }),
    over({ port: 2525, security: 'tls' }),
    budget(0.5, 'EUR'),
  ])('is not %j', (changes) => {
    expect(() => read(changes)).not.toThrow();
  });
});

describe('what is wrong is said in words:', () => {
  const { owner, mail } = exampleSettings;
  const dated = (date: unknown) => ({
    owner: { ...owner, accessibility: { ...owner.accessibility, date } },
  });

  test.for<[object, RegExp]>([
    [dated('15.01.2026'), /accessibility\.date .+: must be a date such as 2026-01-15$/],
    [
      { budget: { monthly: 5, currency: 'eur' } },
      /currency .+: must be three capitals, such as EUR$/,
    ],
    [{ mail: { ...mail, via: { kind: 'post' } } }, /mail\.via\.kind .+: must be ses or smtp$/],
    [{ mail: { ...mail, via: {} } }, /mail\.via\.kind .+: must be ses or smtp$/],
    [{ owner: { ...owner, address: 'Musterstraße 1' } }, /owner\.address .+: must be a list$/],
    [
      { owner: { ...owner, address: Array(7).fill('a') } },
      /address .+: must have at most 6 entries$/,
    ],
    [{ retention: { draftDays: 0 } }, /retention\.draftDays .+: must be from 1 to 3650$/],
    [{ retention: { contactWaves: 21 } }, /contactWaves .+: must be from 1 to 20$/],
    [{ owner: { ...owner, office: ['a'] } }, /owner\.office .+: must be one text, not a list$/],
    [
      { owner: { ...owner, office: { de: 'a' } } },
      /owner\.office .+: must be one text, not settings below it$/,
    ],
    [{ owner: { ...owner, office: true } }, /owner\.office .+: must be text; in quotes/],
    [
      { alarms: { mailbox: ['a@example.org', 'b@example.org'] } },
      /alarms\.mailbox .+: must be one mailbox: use a distribution list$/,
    ],
    [
      { mail: { ...mail, via: { kind: 'smtp', host: 'mail.example.org', port: 587 } } },
      /mail\.via\.security .+: is missing: tls or startTls$/,
    ],
  ])('%j', ([changes, sentence]) => {
    expect(() => read(changes)).toThrow(sentence);
  });

  test.for([
    { ...owner, address: ['a', ''] },
    { ...owner, accessibility: { ...owner.accessibility, barriers: [{ de: 'a' }] } },
  ])('an entry of a list has the line where it stands: %#', (changed) => {
    expect(() => read({ owner: changed })).toThrow(/at owner\.[\w.]+\.\d[\w.]* \(line \d+\): /);
  });
});

test('retention has defaults, and can be set one by one', () => {
  expect(read({ retention: undefined }).retention).toEqual(defaultRetention);
  const shorter = { accessCodeDays: 14 };
  expect(read({ retention: shorter }).retention).toEqual({ ...defaultRetention, ...shorter });
  expect(() => read({ retention: { draftDays: 0 } })).toThrow(/retention\.draftDays/);
});

describe('mail', () => {
  const from = 'pegel@umfrage.example.org';
  const server = { kind: 'smtp', host: 'mail.example.org', port: 587, security: 'startTls' };
  const login = { user: 'pegel', secret: 'pegel/mail' };
  const settingsOf = (via: object) => read({ mail: { from, via } }).mail;

  test.for<object>([
    { kind: 'ses', domain: 'umfrage.example.org' },
    { kind: 'ses', identity: 'Example.org' },
    { kind: 'ses', identity: 'pegel@umfrage.example.org' },
    { ...server, perSecond: 5 },
    { ...server, ...login, perSecond: 1 },
  ])('goes by %j', (via) => {
    expect(settingsOf(via).via).toEqual(via);
  });

  test.for<[object, RegExp]>([
    [{ kind: 'ses' }, /via .+: must name either a domain to verify or an identity/],
    [
      { kind: 'ses', domain: 'umfrage.example.org', identity: from },
      /via .+: must name either a domain to verify or an identity/,
    ],
    [{ kind: 'ses', domain: 'https://example.org' }, /via\.domain .+: must be a domain/],
    [{ kind: 'ses', identity: 'frage.example.org' }, /from .+: must be a mailbox that SES may/],
    [
      { kind: 'ses', identity: 'office@umfrage.example.org' },
      /from .+: must be a mailbox that SES/,
    ],
    [{ ...server, port: 25 }, /via\.port .+: must not be 25/],
    [{ ...server, security: 'none' }, /via\.security .+: must be tls or startTls: mail holds/],
    [{ ...server, user: 'pegel' }, /via .+: must name both user and secret, or neither/],
    [{ ...server, secret: 'pegel/mail' }, /via .+: must name both user and secret, or neither/],
  ])('does not go by %j', ([via, problem]) => {
    expect(() => settingsOf(via)).toThrow(/^p\.yaml is wrong at mail\./);
    expect(() => settingsOf(via)).toThrow(problem);
  });
});
