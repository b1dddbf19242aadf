import { countSchema } from './primitives.ts';
import * as z from './zod.ts';

/** What a column of a file with contacts can hold. */
export const contactFields = [
  'key',
  'unit',
  'mailbox',
  'givenName',
  'name',
  'phone',
  'office',
] as const;
export type ContactField = (typeof contactFields)[number];

/** Which column (from 0) holds what; no column holds two things. */
export const contactColumnsSchema = z.partialRecord(z.enum(contactFields), countSchema).check(
  z.refine((columns) => {
    const indexes = Object.values(columns);
    return new Set(indexes).size === indexes.length;
  }, 'must not name a column twice'),
);
export type ContactColumns = z.infer<typeof contactColumnsSchema>;

/** How a file with contacts is read. */
export const contactsChoiceSchema = z.strictObject({
  /** The number of the sheet, from 0; of no meaning for CSV. */
  sheet: countSchema,
  columns: contactColumnsSchema,
});
export type ContactsChoice = z.infer<typeof contactsChoiceSchema>;
