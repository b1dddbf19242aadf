import * as z from 'zod';
import { mailboxSchema } from './contact.ts';
import { ags5Schema } from './registry.ts';

/** Where a member of staff wants to be written to: how far waves are, and what came of them. */
export const subscriptionSchema = z.strictObject({
  /** The id of the member of staff. */
  id: z.string().min(1),
  mailbox: mailboxSchema,
  /** The only district (AGS) of the member of staff, as of the last sign-in. */
  district: ags5Schema.optional(),
  version: z.int().nonnegative(),
});
export type Subscription = z.infer<typeof subscriptionSchema>;
