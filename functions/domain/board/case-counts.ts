import { isComplete } from '../../../schemas/case.ts';
import { type BoardCase, owesAnswer } from './board-case.ts';

/** What there is in a wave, for the decision whether it goes on. */
export interface CaseCounts {
  units: number;
  /** Whose last submission is complete. */
  complete: number;
  /** From whom a first answer is still wanted. */
  missing: number;
  /** Those of them who have begun. */
  begun: number;
  /** Whose answers were queried and not corrected yet. */
  queried: number;
  correcting: number;
  /** Who may still answer because of an extension of their own. */
  extended: number;
}

const begun: readonly BoardCase['status'][] = ['IN_PROGRESS', 'READY_FOR_APPROVAL'];

/**
 * Counts the cases of a wave.
 *
 * @param today ISO date
 */
export function countCases(cases: readonly BoardCase[], today: string): CaseCounts {
  const count = (is: (one: BoardCase) => boolean) => cases.filter(is).length;
  return {
    units: cases.length,
    complete: count(({ status }) => isComplete(status)),
    missing: count((one) => owesAnswer(one) && !isComplete(one.status)),
    begun: count(({ status }) => begun.includes(status)),
    queried: count(({ status }) => status === 'QUERIED'),
    correcting: count(({ correcting }) => correcting !== undefined),
    extended: count(({ extendedUntil }) => extendedUntil !== undefined && extendedUntil >= today),
  };
}
