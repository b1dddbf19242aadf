import * as z from 'zod';
import { contactDetailsSchema } from './contact.ts';
import { ags5Schema } from './registry.ts';

const { mailbox, name, phone } = contactDetailsSchema.shape;

/** Who helps the units of a district: a person that they know, named by every mail to them. */
export const districtContactSchema = z.strictObject({
  /** The AGS of the district. */
  district: ags5Schema,
  name: name.unwrap(),
  phone,
  mailbox: mailbox.optional(),
  version: z.int().nonnegative(),
});
export type DistrictContact = z.infer<typeof districtContactSchema>;
