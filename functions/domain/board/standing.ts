import { type CaseStatus, caseStatuses, dispositionOf, isComplete } from '../../../schemas/case.ts';
import { type BoardCase, hasOpenSoftEdits, owesAnswer } from './board-case.ts';

/** How far some cases are. */
export interface Standing {
  cases: number;
  /** The denominator of the response rate. */
  eligible: number;
  complete: number;
  byStatus: Record<CaseStatus, number>;
  /** Cases with soft edits that nobody has looked at. */
  softEdits: number;
  correcting: number;
  /** Cases that owe an answer, and whose unit mail came back from. */
  bounced: number;
}

/** Counts cases. */
export function standingOf(cases: readonly BoardCase[]): Standing {
  const byStatus = Object.fromEntries(caseStatuses.map((status) => [status, 0])) as Record<
    CaseStatus,
    number
  >;
  for (const { status } of cases) byStatus[status] += 1;
  const count = (isMeant: (one: BoardCase) => unknown) => cases.filter(isMeant).length;
  return {
    cases: cases.length,
    // A draft may be a partial response, which counts like none until the wave is snapshotted.
    eligible: count(({ status }) => dispositionOf(status, 0) !== 'notEligible'),
    complete: count(({ status }) => isComplete(status)),
    byStatus,
    softEdits: count(hasOpenSoftEdits),
    correcting: count(({ correcting }) => correcting),
    bounced: count((one) => one.bounced && owesAnswer(one)),
  };
}

/**
 * The response rate so far: complete responses among the eligible cases, from 0 to 1. Undefined where
 * nobody is eligible.
 */
export function rateOf({ complete, eligible }: Pick<Standing, 'complete' | 'eligible'>) {
  return eligible === 0 ? undefined : complete / eligible;
}
