import { CfnOutput, Stack } from 'aws-cdk-lib';
import {
  DkimIdentity,
  EasyDkimSigningKeyLength,
  EmailIdentity,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { AwsMailVia } from '../settings/mail.ts';

/**
 * The ARN of the identity that SES sends from. A domain that SES does not know yet becomes one,
 * signed with DKIM; what the DNS must say for it is among the outputs of the stack.
 */
export function mailIdentity(scope: Construct, { domain, identity }: AwsMailVia<'ses'>): string {
  if (domain !== undefined) return verifiedDomain(scope, domain);
  const place = { service: 'ses', resource: 'identity', resourceName: identity ?? '' };
  return Stack.of(scope).formatArn(place);
}

function verifiedDomain(scope: Construct, domain: string): string {
  // The sender that mail servers see. Under the domain itself, SPF agrees with what people read.
  const mailFrom = `bounce.${domain}`;
  const identity = new EmailIdentity(scope, 'identity', {
    identity: Identity.domain(domain),
    dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
    mailFromDomain: mailFrom,
    // Events tell of bounces; SES would send each one to the sender's mailbox as well.
    feedbackForwarding: false,
  });
  const stack = Stack.of(scope);
  const records = [
    ...identity.dkimRecords.map(({ name, value }) => `${name} CNAME ${value}`),
    `${mailFrom} MX 10 feedback-smtp.${stack.region}.amazonses.com`,
    `${mailFrom} TXT "v=spf1 include:amazonses.com ~all"`,
  ];
  records.forEach((value, index) => {
    new CfnOutput(stack, `dns${index + 1}`, { value, description: 'The DNS must say this' });
  });
  return identity.emailIdentityArn;
}
