import * as z from 'zod';
import { mailboxSchema } from './contact.ts';

const sesSchema = z.strictObject({
  kind: z.literal('ses'),
  /** The configuration set that tells what became of a message. */
  configurationSet: z.string().min(1),
});

const notAPort = 'must be from 1 to 65535';

/** A mail server. */
export const smtpSchema = z.strictObject({
  kind: z.literal('smtp'),
  host: z.string().min(1),
  port: z.int().min(1, { error: notAPort }).max(65_535, { error: notAPort }),
  /** `tls` from the first byte, `startTls` before anything is said, `none` inside a trusted network. */
  security: z.enum(['tls', 'startTls', 'none']),
  /** The password is in the secret that `PEGEL_MAIL_SECRET` names. */
  user: z.string().min(1).optional(),
  /** As many messages as the server takes a second. */
  perSecond: z.number().positive().max(1000).default(5),
});

/** How mail is sent, and from which mailbox; its name is the office's, and replies go to the office. */
export const mailSettingsSchema = z.strictObject({
  from: mailboxSchema,
  via: z.discriminatedUnion('kind', [sesSchema, smtpSchema]),
});
export type MailSettings = z.infer<typeof mailSettingsSchema>;
export type SmtpSettings = z.infer<typeof smtpSchema>;
