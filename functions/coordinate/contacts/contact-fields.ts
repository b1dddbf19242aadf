import { contactDetailsSchema } from '../../../schemas/contact.ts';
import * as z from '../../../schemas/zod.ts';

/** What is left empty in a form is not there. */
export const emptyToNone = <T extends z.ZodMiniType>(schema: T) =>
  z.preprocess((text) => (text === '' ? undefined : text), schema);

const { mailbox, name, phone, office, language } = contactDetailsSchema.shape;

/** What the forms about a contact say of it. */
export const detailsSchema = z.object({
  mailbox,
  name: emptyToNone(name),
  phone: emptyToNone(phone),
  office: emptyToNone(office),
  /** German is what is written where nothing is said. */
  language: z.preprocess((text) => (text === 'en' ? text : undefined), language),
});

/** Which version of a contact a form was made of; what is no version is that of no contact. */
export const versionSchema = z.catch(z.coerce.number().check(z.int()), -1);
