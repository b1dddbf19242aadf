import { z } from 'zod';

/** What can happen to a case. */
const auditActions = [
  'caseOpened',
  'draftStarted',
  'responseSubmitted',
  'responseImported',
  'correctionBegun',
  'correctionDiscarded',
  'approvalSwitchedOn',
  'approvalSwitchedOff',
  'approvalRequested',
  'approvalWithdrawn',
  'responseApproved',
  'responseReturned',
  'grantMade',
  'grantRedeemed',
  'grantRevoked',
] as const;

/** Who did what to which case and when; never with answers, never with addresses. */
export const auditEntrySchema = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  actor: z.enum(['respondent', 'operator']),
  action: z.enum(auditActions),
  wave: z.string(),
  ars: z.string(),
  /** The grant that this is about. */
  grant: z.ulid().optional(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
