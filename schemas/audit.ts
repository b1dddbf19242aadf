import { z } from 'zod';

/** What can happen: to a case, a wave, a unit, or the installation. */
export const auditActions = [
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
  'responseAccepted',
  'responseQueried',
  'caseExempted',
  'caseReinstated',
  'caseExtended',
  'callLogged',
  'proxyBegun',
  'requestAccepted',
  'requestDeclined',
  'waveCreated',
  'waveChanged',
  'waveScheduled',
  'waveUnscheduled',
  'waveOpeningAsked',
  'waveOpened',
  'graceBegun',
  'waveExtended',
  'waveClosed',
  'wavePublishingAsked',
  'waveStepAbandoned',
  'wavePublished',
  'waveRevised',
  'waveCancelled',
  'waveDeleted',
  'nextWavePlanned',
  'mailPaused',
  'mailResumed',
  'stageSentNow',
  'linkSent',
  'mailDecided',
  'contactBounced',
  'contactAdded',
  'contactChanged',
  'contactRemoved',
  'contactsImported',
  'districtContactChanged',
  'personalDataSeen',
  'personalDataExported',
  'personalDataErased',
  'retentionApplied',
  'registerImported',
  'crosswalkChanged',
  'inhabitantsCorrected',
  'questionnaireUploaded',
  'questionnaireDeleted',
  'questionnairePublished',
  'answersImported',
] as const;

/** The operator works from the command line, staff with the console, the system by the clock. */
const auditActors = ['respondent', 'operator', 'staff', 'system'] as const;

/** Who did what and when; never with answers, names, addresses or texts of people. */
export const auditEntrySchema = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  actor: z.enum(auditActors),
  /** Which member of the staff, by the issuer's name for the person. */
  person: z.string().optional(),
  action: z.enum(auditActions),
  wave: z.string().optional(),
  /** The unit; together with the wave, the case. */
  ars: z.string().optional(),
  /** What it is now: the status of the wave or the case, the version of a questionnaire, a count. */
  to: z.string().max(100).optional(),
  /** The grant that this is about. */
  grant: z.ulid().optional(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
