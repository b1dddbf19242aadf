import { z } from 'zod';
import { unitSchema } from './registry.ts';

/** The longest address that mail servers take. */
const maxMailboxLength = 254;

export const mailboxSchema = z.string().trim().max(maxMailboxLength).pipe(z.email());

/** Whom a unit is written to. */
export const contactSchema = z.strictObject({
  id: z.ulid(),
  ars: unitSchema.shape.ars,
  mailbox: mailboxSchema,
  createdAt: z.iso.datetime(),
});
export type Contact = z.infer<typeof contactSchema>;
