import { mailboxSchema } from './contact.ts';
import { nonEmptySchema } from './primitives.ts';
import * as z from './zod.ts';

const sesSchema = z.strictObject({
  kind: z.literal('ses'),
  /** The configuration set that tells what became of a message. */
  configurationSet: nonEmptySchema,
});

const notAPort = 'must be from 1 to 65535';

/** How a connection is kept from listeners: from the first byte, or before anything is said. */
export const safeSecurities = ['tls', 'startTls'] as const;

/** A mail server. */
export const smtpSchema = z.strictObject({
  kind: z.literal('smtp'),
  host: nonEmptySchema,
  port: z.int().check(z.gte(1, { error: notAPort }), z.lte(65_535, { error: notAPort })),
  /** `none` inside a trusted network. */
  security: z.enum([...safeSecurities, 'none']),
  /** The password is in the secret that `PEGEL_MAIL_SECRET` names. */
  user: z.optional(nonEmptySchema),
  /** As many messages as the server takes a second. */
  perSecond: z._default(z.number().check(z.positive(), z.lte(1000)), 5),
});

/** How mail is sent, and from which mailbox; its name is the office's, and replies go to the office. */
export const mailSettingsSchema = z.strictObject({
  from: mailboxSchema,
  via: z.discriminatedUnion('kind', [sesSchema, smtpSchema]),
});
export type MailSettings = z.infer<typeof mailSettingsSchema>;
export type SmtpSettings = z.infer<typeof smtpSchema>;
