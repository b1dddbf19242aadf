import { Aws, CfnOutput, Duration, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolClient,
  ClientAttributes,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { SignInSettings } from '../../../schemas/sign-in.ts';
import { acknowledge } from '../checks/acknowledge.ts';
import type { Settings } from '../settings/settings.ts';
import { codeTexts, invitationTexts } from './staff-pool-texts.ts';

/** What groups of the pool mean. */
const roles: SignInSettings['roles'] = {
  admin: ['admin'],
  coordinator: ['coordinator'],
  districtCoordinator: ['district-coordinator'],
  analyst: ['analyst'],
};

/** The attribute that tells the district (AGS, five digits) of a district coordinator. */
const districtAttribute = 'district';

/**
 * The accounts of coordinators, where their office has no provider of its own: admins make them, and nobody
 * signs in without a second factor, because they guard personal data.
 */
export class StaffPool extends Construct {
  /** How Pegel finds the pool, and what its claims mean. */
  readonly signIn: SignInSettings;
  /** Holds the secret of the client that Pegel is there, as plain text. */
  readonly secret: Secret;

  /**
   * @param url where people open Pegel
   * @param keyArn the key that the secret is encrypted with
   */
  constructor(scope: Construct, { stage, disposable }: Settings, url: string, keyArn: string) {
    super(scope, 'staff');
    const removalPolicy = disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
    const pool = new UserPool(this, 'pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: {
        email: { required: true, mutable: true },
        fullname: { required: true, mutable: true },
      },
      customAttributes: {
        [districtAttribute]: new StringAttribute({ minLen: 5, maxLen: 5, mutable: true }),
      },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userInvitation: invitationTexts(url),
      userVerification: codeTexts,
      // Managed login, whose pages come in German too, is part of this plan.
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: !disposable,
      removalPolicy,
    });
    acknowledge(
      pool,
      'COG8',
      'The larger plan weighs risks of sign-ins and looks for passwords that leaked. Here nobody signs in by a password alone, and nobody makes an account for himself.',
    );
    for (const groupName of Object.values(roles).flat()) {
      pool.addGroup(groupName, { groupName });
    }
    pool.addDomain('domain', {
      // One in the region: the account makes it so.
      cognitoDomain: { domainPrefix: `pegel-${stage}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const client = this.#addClient(pool, url);
    this.signIn = {
      issuer: pool.userPoolProviderUrl,
      clientId: client.userPoolClientId,
      scopes: [],
      claims: {
        role: ['cognito:groups'],
        district: [`custom:${districtAttribute}`],
        name: ['name'],
      },
      roles,
    };
    this.secret = new Secret(this, 'client-secret', {
      description: 'Pegel: the secret of the client at the user pool',
      secretStringValue: secretOf(client),
      encryptionKey: Key.fromKeyArn(this, 'key', keyArn),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(
      this.secret,
      'SMG4',
      'Cognito makes it. It lets nobody in: whoever has it needs the code of a sign-in as well.',
    );
    new CfnOutput(Stack.of(this), 'userPool', {
      value: pool.userPoolId,
      description: 'Where accounts of coordinators are made',
    });
  }

  #addClient(pool: UserPool, url: string): UserPoolClient {
    const attributes = new ClientAttributes().withStandardAttributes({
      email: true,
      fullname: true,
    });
    const client = pool.addClient('client', {
      generateSecret: true,
      // By the pages of the pool only: a password never passes through Pegel, and no token lets people change
      // what is said of them.
      authFlows: { userSrp: false },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [`${url}/coordinate/sign-in/callback`],
        logoutUrls: [`${url}/coordinate/signed-out`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      readAttributes: attributes.withCustomAttributes(districtAttribute),
      writeAttributes: attributes,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
    });
    new CfnManagedLoginBranding(this, 'branding', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return client;
  }
}

/** The construct of CDK asks for it by a function of its own, with rights of its own. */
function secretOf(client: UserPoolClient): SecretValue {
  const made = client.node.defaultChild;
  if (!(made instanceof CfnUserPoolClient)) throw new TypeError('The client is none of Cognito');
  return SecretValue.resourceAttribute(made.attrClientSecret);
}
