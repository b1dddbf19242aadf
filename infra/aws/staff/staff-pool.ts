import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  StringAttribute,
  UserPool,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { SignInSettings } from '../../../schemas/sign-in.ts';
import { acknowledge } from '../checks/acknowledge.ts';
import { siteUrlOf } from '../settings/domain.ts';
import type { Settings } from '../settings/settings.ts';
import { codeTexts, invitationTexts } from './staff-pool-texts.ts';

/** What groups of the pool mean. */
export const groupsOfRoles: SignInSettings['roles'] = {
  admin: ['admin'],
  coordinator: ['coordinator'],
  districtCoordinator: ['district-coordinator'],
  analyst: ['analyst'],
};

/** The attribute that tells the district (AGS, five digits) of a district coordinator. */
export const districtAttribute = 'district';

/**
 * The accounts of coordinators, where their office has no provider of its own: admins make them, and nobody
 * signs in without a second factor, because they guard personal data. How Pegel signs people in there, is
 * told by `StaffClient`.
 */
export class StaffPool extends UserPool {
  constructor(scope: Construct, { disposable, domain }: Settings) {
    super(scope, 'staff', {
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
      userInvitation: invitationTexts(domain && siteUrlOf(domain)),
      userVerification: codeTexts,
      // Managed login, whose pages come in German too, is part of this plan.
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: !disposable,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    acknowledge(
      this,
      'COG8',
      'The larger plan weighs risks of sign-ins and looks for passwords that leaked. Here nobody signs in by a password alone, and nobody makes an account for himself.',
    );
    for (const groupName of Object.values(groupsOfRoles).flat()) {
      this.addGroup(groupName, { groupName });
    }
    new CfnOutput(Stack.of(this), 'userPool', {
      value: this.userPoolId,
      description: 'Where accounts of coordinators are made',
    });
  }
}
