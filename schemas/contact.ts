import { countSchema } from './primitives.ts';
import { unitSchema } from './registry.ts';
import * as z from './zod.ts';

/** The longest address that mail servers take. */
const maxMailboxLength = 254;
/** Characters of a name or an office, and of a telephone number. */
const maxContactText = 100;
const maxPhoneLength = 50;

export const mailboxSchema = z.pipe(
  z.string().check(z.trim(), z.maxLength(maxMailboxLength)),
  z.email(),
);

export const contactNameSchema = z.string().check(z.minLength(1), z.maxLength(maxContactText));

/** What somebody says about a contact: where it is written to and, if they like, who reads it there. */
export const contactDetailsSchema = z.strictObject({
  mailbox: mailboxSchema,
  name: z.optional(contactNameSchema),
  phone: z.optional(z.string().check(z.minLength(1), z.maxLength(maxPhoneLength))),
  /** The function or the office. */
  office: z.optional(z.string().check(z.minLength(1), z.maxLength(maxContactText))),
  /** The language of mail to it; German without. */
  language: z.optional(z.literal('en')),
});
export type ContactDetails = z.infer<typeof contactDetailsSchema>;

/** Whom a unit is written to. */
export const contactSchema = z.strictObject({
  id: z.ulid(),
  ars: unitSchema.shape.ars,
  ...contactDetailsSchema.shape,
  /** Raised with every change: whoever writes it names the version that was read. */
  version: z._default(countSchema, 0),
  createdAt: z.iso.datetime(),
  /** When somebody last said that it is still right, after it was made. */
  confirmedAt: z.optional(z.iso.datetime()),
  /** When somebody last named this mailbox, or said that it works, after the contact was made. */
  mailboxAt: z.optional(z.iso.datetime()),
  /** When a message to it came back. */
  bouncedAt: z.optional(z.iso.datetime()),
});
export type Contact = z.infer<typeof contactSchema>;
/** A contact that has never been changed. */
export type NewContact = Omit<Contact, 'version'>;

/** Details that somebody may have left empty. */
type EmptyDetails = { [K in keyof ContactDetails]: ContactDetails[K] | undefined } & {
  mailbox: string;
};

/** What a contact says, without who made it when, and without what is empty. */
export function detailsOf({
  mailbox,
  name,
  phone,
  office,
  language,
}: EmptyDetails): ContactDetails {
  return {
    mailbox,
    ...(name && { name }),
    ...(phone && { phone }),
    ...(office && { office }),
    ...(language && { language }),
  };
}

/** When somebody last said that a contact is right. */
export function lastConfirmed({ confirmedAt, createdAt }: NewContact): string {
  return confirmedAt ?? createdAt;
}

/** Whether two mailboxes are the same: capitals make no difference. */
export function isSameMailbox(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
