import { caseKeySchema } from './case.ts';
import { nonEmptySchema } from './primitives.ts';
import * as z from './zod.ts';

/** How much of its cases a grant gives access to. */
export const grantScopeSchema = z.discriminatedUnion('kind', [
  /** All of them: to answer, submit, and pass sections on. */
  z.strictObject({ kind: z.literal('case') }),
  /** One section: to answer it and nothing else. */
  z.strictObject({ kind: z.literal('section'), section: z.string() }),
  /** To read what was answered, and to approve or return it. */
  z.strictObject({ kind: z.literal('approval') }),
]);
export type GrantScope = z.infer<typeof grantScopeSchema>;

/** So many that a transaction of 100 steps holds three of each: more units get more links. */
export const maxUnitsOfGrant = 33;
/** Characters of a label. */
export const maxLabelLength = 60;

/** What a code gives access to. */
export const grantSchema = z.strictObject({
  id: z.ulid(),
  wave: caseKeySchema.shape.wave,
  units: z.array(caseKeySchema.shape.ars).check(z.minLength(1), z.maxLength(maxUnitsOfGrant)),
  scope: grantScopeSchema,
  /** For whom it was made, such as an office: shown to whoever made it, and never logged. */
  label: z.optional(z.string().check(z.minLength(1), z.maxLength(maxLabelLength))),
  /** The keyed hash of the mailbox that its codes were sent to. */
  sentTo: z.optional(nonEmptySchema),
  /** The id of the member of staff who enters answers by it, on behalf of the unit. */
  proxy: z.optional(nonEmptySchema),
  createdAt: z.iso.datetime(),
  /** Seconds since 1970. DynamoDB deletes with up to days of delay: it is checked, too. */
  validUntil: z.int(),
});
export type Grant = z.infer<typeof grantSchema>;

/** A grant as one of its cases knows it: each case can list and revoke what opens it. */
export const caseGrantSchema = z.strictObject({
  ...grantSchema.shape,
  /** When its code was used for the first time. */
  redeemedAt: z.optional(z.iso.datetime()),
  revokedAt: z.optional(z.iso.datetime()),
});
export type CaseGrant = z.infer<typeof caseGrantSchema>;

/** Whether a grant gives access now; by the real clock, as all access. */
export function isInForce({ validUntil, revokedAt }: CaseGrant): boolean {
  return revokedAt === undefined && Date.now() < validUntil * 1000;
}
