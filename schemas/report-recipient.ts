import { mailboxSchema } from './contact.ts';
import { languages } from './text.ts';
import * as z from './zod.ts';

/** Somebody outside of the console who is told when results are published. */
export const reportRecipientSchema = z.strictObject({
  id: z.ulid(),
  mailbox: mailboxSchema,
  language: z.enum(languages),
  addedAt: z.iso.datetime(),
});
export type ReportRecipient = z.infer<typeof reportRecipientSchema>;
