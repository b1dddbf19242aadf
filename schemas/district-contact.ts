import { contactDetailsSchema, contactNameSchema, mailboxSchema } from './contact.ts';
import { countSchema } from './primitives.ts';
import { ags5Schema } from './registry.ts';
import * as z from './zod.ts';

/** Who helps the units of a district: a person that they know, named by every mail to them. */
export const districtContactSchema = z.strictObject({
  /** The AGS of the district. */
  district: ags5Schema,
  name: contactNameSchema,
  phone: contactDetailsSchema.shape.phone,
  mailbox: z.optional(mailboxSchema),
  version: countSchema,
});
export type DistrictContact = z.infer<typeof districtContactSchema>;
