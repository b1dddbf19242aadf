import { countSchema, positiveSchema } from './primitives.ts';
import { unitSchema } from './registry.ts';
import * as z from './zod.ts';

export const caseStatuses = [
  'NOT_STARTED',
  'OPENED',
  'IN_PROGRESS',
  'READY_FOR_APPROVAL',
  'SUBMITTED',
  'ACCEPTED',
  'QUERIED',
  'RESUBMITTED',
  'COVERED_BY_OTHER',
  'REFUSED',
  'NOT_REQUIRED',
  'NOT_ELIGIBLE',
] as const;
export const caseStatusSchema = z.enum(caseStatuses);
export type CaseStatus = z.infer<typeof caseStatusSchema>;

/** How coordinators decide that nothing is to be reported in a case. */
export const exemptStatuses = [
  'COVERED_BY_OTHER',
  'REFUSED',
  'NOT_REQUIRED',
  'NOT_ELIGIBLE',
] as const satisfies readonly CaseStatus[];
export type ExemptStatus = (typeof exemptStatuses)[number];

/** One unit in one wave, by the key of each. */
export const caseKeySchema = z.strictObject({ wave: z.string(), ars: unitSchema.shape.ars });
export type CaseKey = z.infer<typeof caseKeySchema>;

/** A unit that answers for another one, named as it was when that was decided. */
export const coveringUnitSchema = z.strictObject({
  ars: unitSchema.shape.ars,
  name: unitSchema.shape.name,
});
export type CoveringUnit = z.infer<typeof coveringUnitSchema>;

/** The head of a case: the unit as it was when the frame was frozen, and how far the case is. */
export const caseHeadSchema = z.strictObject({
  wave: z.string(),
  unit: unitSchema,
  status: caseStatusSchema,
  /** Raised with every change of the head: whoever writes it names the version that was read. */
  version: countSchema,
  /** How many submissions there are; the last one counts. */
  submissions: countSchema,
  /** How many answers of the last submission break a soft edit, each with a reason. */
  softEdits: z._default(countSchema, 0),
  /**
   * The unit is correcting its submission, which counts until the next one is there. The status tells
   * of that submission; that the correction waits for approval is told here.
   */
  correcting: z.optional(z.union([z.literal(true), z.literal('inApproval')])),
  /** The last day on which this unit still answers, where it was given more time than others. */
  extendedUntil: z.optional(z.iso.date()),
  /** Nothing is to be reported: what the case was before, to become that again. */
  exempted: z.optional(
    z.strictObject({
      from: caseStatusSchema,
      /** The unit that answers for this one, where another one does. */
      coveredBy: z.optional(coveringUnitSchema),
    }),
  ),
  /** The units (ARS) that this one answers for, too: as long as there are any it stays in the frame. */
  covers: z.optional(z.set(unitSchema.shape.ars)),
  /** The submission with the latest earlier answers, as it was when the frame was frozen. */
  previous: z.optional(
    z.strictObject({
      ...caseKeySchema.shape,
      number: positiveSchema,
      referenceDate: z.iso.date(),
      /** The name of the unit that gave them, where this one is its successor. */
      predecessor: z.optional(z.string()),
    }),
  ),
});
export type CaseHead = z.infer<typeof caseHeadSchema>;

/** The key of the case that a head is of. */
export function caseKeyOf({ wave, unit }: CaseHead): CaseKey {
  return { wave, ars: unit.ars };
}

/** The cases whose last submission is complete. */
const complete: readonly CaseStatus[] = ['SUBMITTED', 'ACCEPTED', 'QUERIED', 'RESUBMITTED'];
/** The cases that are answered for the first time. */
const begun: readonly CaseStatus[] = ['NOT_STARTED', 'OPENED', 'IN_PROGRESS'];

/** Whether the draft of a case can be edited. */
export function isEditable({
  status,
  correcting,
}: Pick<CaseHead, 'status' | 'correcting'>): boolean {
  return begun.includes(status) || (correcting === true && complete.includes(status));
}

/** Whether the answers of a case wait for approval: nobody can edit them then. */
export function awaitsApproval({
  status,
  correcting,
}: Pick<CaseHead, 'status' | 'correcting'>): boolean {
  return (
    status === 'READY_FOR_APPROVAL' || (correcting === 'inApproval' && complete.includes(status))
  );
}

/** Whether the last submission of a case is complete. */
export function isComplete(status: CaseStatus): boolean {
  return complete.includes(status);
}

/** Whether a correction can begin, as far as the case is concerned. */
export function isCorrectable({
  status,
  correcting,
}: Pick<CaseHead, 'status' | 'correcting'>): boolean {
  return isComplete(status) && !correcting;
}

/** The cases that leave the denominator. */
const notEligible: readonly CaseStatus[] = ['NOT_ELIGIBLE', 'COVERED_BY_OTHER'];

/** Whether nothing is to be reported in a case, as the coordinators have decided. */
export function isExempt(status: CaseStatus): status is ExemptStatus {
  return (exemptStatuses as readonly CaseStatus[]).includes(status);
}

/** What a case means for the response rate. */
export const dispositions = ['complete', 'partial', 'none', 'notEligible'] as const;
export type Disposition = (typeof dispositions)[number];

/** The least share of shown required questions that makes a draft a partial response. */
const partialShare = 0.5;

/**
 * The disposition of a case.
 *
 * @param answeredShare share (0 to 1) of the shown required questions that its draft answers
 */
export function dispositionOf(status: CaseStatus, answeredShare: number): Disposition {
  if (isComplete(status)) return 'complete';
  if (notEligible.includes(status)) return 'notEligible';
  return answeredShare >= partialShare ? 'partial' : 'none';
}
