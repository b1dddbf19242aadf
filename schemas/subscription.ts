import { mailboxSchema } from './contact.ts';
import { countSchema, nonEmptySchema } from './primitives.ts';
import { ags5Schema } from './registry.ts';
import * as z from './zod.ts';

/** Where a member of staff wants to be written to: how far waves are, and what came of them. */
export const subscriptionSchema = z.strictObject({
  /** The id of the member of staff. */
  id: nonEmptySchema,
  mailbox: mailboxSchema,
  /** The only district (AGS) of the member of staff, as of the last sign-in. */
  district: z.optional(ags5Schema),
  version: countSchema,
});
export type Subscription = z.infer<typeof subscriptionSchema>;
