import { expect, test } from 'vitest';
import { signedOutPath, signInCallbackPath } from '../../functions/coordinate/paths.ts';
import { staffOfClaims } from '../../functions/domain/access/staff-of-claims.ts';
import { signInSchema } from '../../schemas/sign-in.ts';
import { roles } from '../../schemas/staff.ts';
import * as z from '../../schemas/zod.ts';
import { exampleSettings } from './example-settings.ts';
import { assemble, resourcesIn, synthesize } from './templates.ts';

const withPool = { ...exampleSettings, signIn: undefined, signInSecret: undefined };
const stacks = assemble(withPool);
const resources = resourcesIn(stacks.map(({ template }): unknown => template));
const typed = (type: string) => resources.filter(({ Type }) => Type === type);

/** The variables of the function that signs people in, with names for what AWS knows first. */
const { PEGEL_SIGN_IN: told, PEGEL_SIGN_IN_SECRET: secret } = z
  .looseObject({
    Environment: z.object({
      Variables: z.looseObject({ PEGEL_SIGN_IN: z.unknown(), PEGEL_SIGN_IN_SECRET: z.unknown() }),
    }),
  })
  .parse(
    resources.find(({ Properties }) => Properties['Description'] === 'Pegel: coordinate')
      ?.Properties,
  ).Environment.Variables;

/** The longest values that Cognito gives. */
const given: Record<string, string> = {
  ProviderURL: 'https://cognito-idp.ap-southeast-2.amazonaws.com/ap-southeast-2_AbCdEfGhI',
  Ref: '0123456789abcdef0123456789',
};
const signIn = signInSchema.parse(
  JSON.parse(
    z
      .object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) })
      .parse(told)
      ['Fn::Join'][1].map((part) => {
        if (typeof part === 'string') return part;
        return JSON.stringify(part).includes('ProviderURL') ? given['ProviderURL'] : given['Ref'];
      })
      .join(''),
  ),
);

test('without an issuer in the settings there is a pool, in which admins alone make accounts', () => {
  expect(typed('AWS::Cognito::UserPool')).toEqual([
    expect.objectContaining({
      DeletionPolicy: 'Retain',
      Properties: expect.objectContaining({
        AdminCreateUserConfig: expect.objectContaining({ AllowAdminCreateUserOnly: true }),
        MfaConfiguration: 'ON',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        DeletionProtection: 'ACTIVE',
        Policies: {
          PasswordPolicy: expect.objectContaining({ MinimumLength: 14, RequireSymbols: true }),
        },
      }),
    }),
  ]);
  const text = JSON.stringify(typed('AWS::Cognito::UserPool'));
  expect(text).toContain(
    'Für Sie wurde ein Konto angelegt: https://umfrage.example.org/coordinate',
  );
  expect(JSON.stringify(synthesize(exampleSettings))).not.toContain('AWS::Cognito');
});

test.for(roles)('its group for the role %s means that role', (role) => {
  const [group, ...others] = signIn.roles[role];
  expect(others).toEqual([]);
  const groups = typed('AWS::Cognito::UserPoolGroup').map(
    ({ Properties }) => Properties['GroupName'],
  );
  expect(groups).toContain(group);
  const claims = { sub: 's', name: 'A', 'cognito:groups': [group], 'custom:district': '16063' };
  expect(staffOfClaims(claims, signIn)).toMatchObject({ name: 'A', role });
});

test('people reach Pegel by its pages alone, with a code and the secret of the client', () => {
  const [client, ...others] = typed('AWS::Cognito::UserPoolClient');
  expect(others).toEqual([]);
  const site = 'https://umfrage.example.org';
  expect(client?.Properties).toMatchObject({
    GenerateSecret: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid', 'profile'],
    CallbackURLs: [site + signInCallbackPath],
    LogoutURLs: [site + signedOutPath],
    ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
  });
  expect(secret).toEqual({ Ref: expect.stringContaining('clientsecret') });
  expect(typed('AWS::SecretsManager::Secret').map(({ Properties }) => Properties)).toContainEqual(
    expect.objectContaining({
      SecretString: { 'Fn::GetAtt': [client?.id, 'ClientSecret'] },
    }),
  );
});

test('nobody writes their own district', () => {
  const [client] = typed('AWS::Cognito::UserPoolClient');
  expect(client?.Properties['ReadAttributes']).toContain('custom:district');
  expect(client?.Properties['WriteAttributes']).not.toContain('custom:district');
});

test('accounts and their groups outlive the pages, which are made anew without them', () => {
  const typesIn = (stack: string) =>
    resourcesIn(stacks.filter(({ id }) => id === stack).map(({ template }): unknown => template))
      .map(({ Type }) => Type)
      .filter((type) => type.startsWith('AWS::Cognito'));
  const groups = Object.keys(signIn.roles).map(() => 'AWS::Cognito::UserPoolGroup');
  expect(typesIn('Data')).toEqual(['AWS::Cognito::UserPool', ...groups]);
  expect(typesIn('Web')).toEqual([
    ...['AWS::Cognito::UserPoolDomain', 'AWS::Cognito::UserPoolClient'],
    'AWS::Cognito::ManagedLoginBranding',
  ]);
});

test('without a domain, an account is announced without the address, which is not known yet', () => {
  const text = JSON.stringify(synthesize({ ...withPool, domain: undefined }));
  expect(text).toContain('Die Adresse nennt Ihnen, wer es angelegt hat.');
});
