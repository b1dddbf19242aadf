import {
  type ContactsChoice,
  contactFields,
  contactsChoiceSchema,
} from '../../../schemas/contacts-choice.ts';
import * as z from '../../../schemas/zod.ts';

/** A choice of which nothing says which column holds what: it is still to be proposed. */
type Reading = ContactsChoice | { sheet: number; columns?: undefined } | undefined;

const number = z.coerce.number().check(z.int(), z.nonnegative());

/**
 * Reads how a file is to be read from the fields of a form.
 *
 * @returns undefined where a column is to hold two things, or something is no number
 */
export function readChoice(textIn: (field: string) => string | undefined): Reading {
  const sheet = number.safeParse(textIn('sheet') ?? '0').data;
  if (sheet === undefined) return undefined;
  const given = contactFields.map((field) => [field, textIn(field)] as const);
  if (given.every(([, value]) => value === undefined)) return { sheet };
  const chosen = given.filter(([, value]) => value);
  const columns = Object.fromEntries(chosen.map(([field, value]) => [field, Number(value)]));
  return contactsChoiceSchema.safeParse({ sheet, columns }).data;
}
