import { z } from 'zod';
import { caseKeySchema } from './case.ts';
import { mailboxSchema } from './contact.ts';

/**
 * What is to be sent, closed. No text and no code: both are made when it is sent, so that nothing
 * that lies about gives access.
 */
export const messageSchema = z.discriminatedUnion('kind', [
  /** That a submission was received, to the mailbox that it names. */
  z.strictObject({
    kind: z.literal('receipt'),
    ...caseKeySchema.shape,
    number: z.int().positive(),
    mailbox: mailboxSchema,
  }),
  /** New links for all units that the mailbox answers for, in all waves that are open. */
  z.strictObject({ kind: z.literal('lostLink'), mailbox: mailboxSchema }),
  /** That the approver has returned the answers, to the contacts of the unit. */
  z.strictObject({
    kind: z.literal('returned'),
    ...caseKeySchema.shape,
    /** The version of the case's head that was returned: each return is told once. */
    version: z.int().nonnegative(),
  }),
  /** That the coordinators have a question about a submission, to the contacts of the unit. */
  z.strictObject({
    kind: z.literal('query'),
    ...caseKeySchema.shape,
    /** The submission that is asked about. */
    number: z.int().positive(),
    /** The version of the case's head that was asked about: each question is told once. */
    version: z.int().nonnegative(),
  }),
]);
export type Message = z.infer<typeof messageSchema>;

/** A message that somebody has claimed: it is sent once, however often it is asked for. */
export const claimSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('PENDING'),
    message: messageSchema,
    createdAt: z.iso.datetime(),
  }),
  /** Nothing is sent: a link was asked for at a mailbox that is no contact. */
  z.strictObject({ state: z.literal('VOID'), createdAt: z.iso.datetime() }),
]);
export type Claim = z.infer<typeof claimSchema>;
