import { isIP } from 'node:net';
import { mailboxSchema } from '../../../schemas/contact.ts';
import { mailSettingsSchema, safeSecurities, smtpSchema } from '../../../schemas/mail.ts';
import * as z from '../../../schemas/zod.ts';
import { hostname } from './hostname.ts';
import { secretNameSchema } from './secret-name.ts';

const sesSchema = z
  .strictObject({
    kind: z.literal('ses'),
    /** A domain that SES does not know yet: the stack has it verified. */
    domain: z.optional(hostname),
    /** A domain or a mailbox that SES has verified already. */
    identity: z.optional(
      z.union([hostname, mailboxSchema], { error: 'must be a domain or a mailbox' }),
    ),
  })
  .check(
    z.refine(({ domain, identity }) => (domain === undefined) !== (identity === undefined), {
      error: 'must name either a domain to verify or an identity that SES knows, one of the two',
    }),
  );

const notAHost =
  'must be the name of a server, such as mail.example.org: without smtp://, and no IP address, which no certificate names';

/** How mail servers speak at the ports that have a meaning of their own. */
const usualSecurity: Partial<Record<number, 'tls' | 'startTls'>> = { 465: 'tls', 587: 'startTls' };

const overSmtpSchema = z
  .extend(smtpSchema, {
    host: z
      .hostname({ error: notAHost })
      .check(z.refine((host) => !isIP(host), { error: notAHost })),
    port: smtpSchema.shape.port.check(
      z.refine((port) => port !== 25, {
        error:
          'must not be 25, which functions in AWS cannot reach: most servers take mail at 587 or 465',
      }),
    ),
    security: z.enum(safeSecurities, {
      error: ({ input }) =>
        input === undefined
          ? 'is missing: tls or startTls'
          : 'must be tls or startTls: mail holds links that give access',
    }),
    /** The name or ARN of an existing secret of Secrets Manager: the password at the server. */
    secret: z.optional(secretNameSchema),
  })
  .check(
    z.refine(({ user, secret }) => (user === undefined) === (secret === undefined), {
      error: 'must name both user and secret, or neither',
    }),
    z.superRefine(({ port, security }, context) => {
      const usual = usualSecurity[port];
      if (!usual || security === usual) return;
      const message = `must be ${usual} at port ${port}`;
      context.addIssue({ code: 'custom', path: ['security'], message });
    }),
  );

/** How an installation in AWS sends mail. */
export const awsMailSchema = z
  .extend(mailSettingsSchema, { via: z.discriminatedUnion('kind', [sesSchema, overSmtpSchema]) })
  .check(
    z.superRefine(({ from, via }, context) => {
      const identity = via.kind === 'ses' && (via.domain ?? via.identity);
      if (!identity || isSenderOf(identity, from)) return;
      const message = `must be a mailbox that SES may send from: ${identity} does not cover it`;
      context.addIssue({ code: 'custom', path: ['from'], message });
    }),
  );
export type AwsMail = z.infer<typeof awsMailSchema>;
export type AwsMailVia<K extends AwsMail['via']['kind']> = Extract<AwsMail['via'], { kind: K }>;

/** A verified domain covers its subdomains, too. */
function isSenderOf(identity: string, mailbox: string): boolean {
  const [at, wanted] = [mailbox.toLowerCase(), identity.toLowerCase()];
  return at === wanted || at.endsWith(`@${wanted}`) || at.endsWith(`.${wanted}`);
}
