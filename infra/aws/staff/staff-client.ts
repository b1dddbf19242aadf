import { Aws, RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import {
  CfnManagedLoginBranding,
  CfnUserPoolClient,
  ClientAttributes,
  ManagedLoginVersion,
  OAuthScope,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { SignInSettings } from '../../../schemas/sign-in.ts';
import { acknowledge } from '../checks/acknowledge.ts';
import type { Stage } from '../settings/settings.ts';
import { districtAttribute, groupsOfRoles, type StaffPool } from './staff-pool.ts';

interface StaffClientProps {
  stage: Stage;
  /** Where the accounts are. */
  pool: StaffPool;
  /** Where people open Pegel. */
  url: string;
  /** The key that the secret is encrypted with. */
  keyArn: string;
}

/** What Pegel is at the pool of accounts, and the pages there on which people sign in. */
export class StaffClient extends Construct {
  /** How Pegel finds the pool, and what its claims mean. */
  readonly signIn: SignInSettings;
  /** Holds the secret of the client, as plain text. */
  readonly secret: Secret;

  constructor(scope: Construct, { stage, pool, url, keyArn }: StaffClientProps) {
    super(scope, 'staff');
    new UserPoolDomain(this, 'domain', {
      userPool: pool,
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
      roles: groupsOfRoles,
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
  }

  #addClient(pool: StaffPool, url: string): UserPoolClient {
    const attributes = new ClientAttributes().withStandardAttributes({
      email: true,
      fullname: true,
    });
    const client = new UserPoolClient(this, 'client', {
      userPool: pool,
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
