import { describe, expect, test } from 'vitest';
import { keyringSchema } from '../../functions/domain/access/stored-keys.ts';
import { functionSpecs } from '../../infra/aws/functions/specs/function-specs.ts';
import { type FunctionName, functions } from '../../infra/functions.ts';
import * as z from '../../schemas/zod.ts';
import { exampleSettings } from './example-settings.ts';
import {
  lambdaOf,
  resourcesIn,
  resourcesOf,
  statementsOf,
  synthesize,
  templates,
} from './templates.ts';

const names = Object.keys(functions) as FunctionName[];
const readSecret = 'secretsmanager:GetSecretValue';

const withVariablesSchema = z.pipe(
  z.looseObject({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) }),
  z.transform(({ Environment }) => Environment.Variables),
);

/** The functions that may read a secret, by what its ARN contains. */
const readersOf = (secret: string) =>
  names.filter((name) =>
    statementsOf(name).some(
      ({ Action, Resource }) =>
        Action.includes(readSecret) && JSON.stringify(Resource).includes(secret),
    ),
  );

describe('secrets', () => {
  test('are in no template and no environment: functions read them when they start', () => {
    expect(JSON.stringify(templates)).not.toContain('{{resolve:');
    for (const name of names.filter((one) => functionSpecs[one].environment.length > 0)) {
      const text = JSON.stringify(withVariablesSchema.parse(lambdaOf(name).Properties));
      expect(text).not.toMatch(/"current"|SecretString/);
    }
  });

  test('the keys are read by those who use them alone', () => {
    // Who finds contacts by their mailboxes has the keys that these are hashed with.
    const holders = names.filter((name) =>
      functionSpecs[name].environment.includes('PEGEL_KEYS_SECRET'),
    );
    expect(holders.toSorted()).toEqual([
      'bounce',
      'calendar',
      'coordinate',
      'jobs',
      'letters',
      'mail',
      'respond',
      'retention',
    ]);
    expect(readersOf('Refkeys').toSorted()).toEqual([...holders, 'rotation'].toSorted());
    for (const name of holders) {
      expect(withVariablesSchema.parse(lambdaOf(name).Properties)).toHaveProperty(
        'PEGEL_KEYS_SECRET',
      );
    }
  });

  test('the public pages of results read the keys of links to documents alone, which mail signs with', () => {
    const holders = names.filter((name) =>
      functionSpecs[name].environment.includes('PEGEL_LINK_KEYS_SECRET'),
    );
    expect(holders.toSorted()).toEqual(['mail', 'results']);
    expect(readersOf('Reflinkkeys').toSorted()).toEqual(['mail', 'results', 'rotation']);
    expect(functionSpecs.results.allow).not.toHaveProperty('keys');
  });

  test('that of the sign-in is read by the console alone, by its name', () => {
    const variables = withVariablesSchema.parse(lambdaOf('coordinate').Properties);
    expect(variables['PEGEL_SIGN_IN_SECRET']).toBe('pegel/sign-in');
    expect(readersOf(':secret:pegel/sign-in-??????')).toEqual(['coordinate']);
  });

  test('may be named by their ARN', () => {
    const arn = 'arn:aws-eusc:secretsmanager:eu-central-1:000000000000:secret:pegel/a-AbCdEf';
    const found = resourcesIn(synthesize({ ...exampleSettings, signInSecret: arn }));
    const allowed = found.filter(
      ({ Type, Properties }) =>
        Type === 'AWS::IAM::Policy' && JSON.stringify(Properties).includes(`"${arn}"`),
    );
    expect(allowed).toHaveLength(1);
  });
});

const generatedSchema = z.object({
  SecretStringTemplate: z.string(),
  GenerateStringKey: z.string(),
  PasswordLength: z.int(),
  ExcludePunctuation: z.literal(true),
});

describe.each(['keys', 'linkkeys'])('the %s', (secret) => {
  const keys = resourcesOf('AWS::SecretsManager::Secret').find(({ id }) => id.startsWith(secret));

  test('that Secrets Manager makes are keys that the functions take', () => {
    expect(keys?.DeletionPolicy).toBe('Retain');
    const made = generatedSchema.parse(keys?.Properties['GenerateSecretString']);
    const keyring = {
      ...JSON.parse(made.SecretStringTemplate),
      [made.GenerateStringKey]: 'x'.repeat(made.PasswordLength),
    };
    expect(keyringSchema.parse(keyring)).toEqual({ current: 'k1', k1: 'x'.repeat(43) });
  });

  test('are made as they always were: CloudFormation would make them anew otherwise', () => {
    expect(keys?.Properties['GenerateSecretString']).toEqual({
      SecretStringTemplate: '{"current":"k1"}',
      GenerateStringKey: 'k1',
      PasswordLength: 43,
      ExcludePunctuation: true,
    });
  });

  test('are rotated twice a year by a function that Secrets Manager may start for them alone', () => {
    const lambda = lambdaOf('rotation').id;
    const schedules = resourcesOf('AWS::SecretsManager::RotationSchedule');
    expect(schedules).toHaveLength(2);
    const schedule = schedules.find(({ Properties }) =>
      JSON.stringify(Properties['SecretId']).includes(`Ref${secret}`),
    );
    expect(schedule?.Properties).toEqual({
      SecretId: expect.anything(),
      RotationLambdaARN: { 'Fn::GetAtt': [lambda, 'Arn'] },
      RotationRules: { AutomaticallyAfterDays: 180 },
    });
    const permissions = resourcesOf('AWS::Lambda::Permission').filter(
      ({ Properties }) =>
        JSON.stringify(Properties['FunctionName']).includes(lambda) &&
        JSON.stringify(Properties['SourceArn']).includes(`Ref${secret}`),
    );
    expect(permissions.map(({ Properties }) => Properties)).toEqual([
      expect.objectContaining({
        Principal: 'secretsmanager.amazonaws.com',
        SourceAccount: { Ref: 'AWS::AccountId' },
        SourceArn: { 'Fn::ImportValue': expect.stringContaining('keys') },
      }),
    ]);
    // It begins at once, and must be allowed to by then.
    expect(schedule?.['DependsOn']).toEqual(
      expect.arrayContaining([lambda, ...permissions.map(({ id }) => id)]),
    );
  });
});
