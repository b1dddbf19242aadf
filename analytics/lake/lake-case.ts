import type { Answers } from '../../schemas/answer.ts';
import { followBranches, isRequired } from '../../schemas/branching.ts';
import { type CaseHead, type Disposition, dispositionOf } from '../../schemas/case.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import type { Submission } from '../../schemas/submission.ts';

/** All that the lake needs to know of one case. */
export interface LakeCase {
  head: CaseHead;
  /** The last submission; a case whose status is complete has one. */
  submission: Submission | undefined;
  /** The first submission, where the last one corrects it. */
  first?: Submission;
  /** The saved answers of all sections together, submitted or not. */
  draft: Answers;
  /** The last submission of an earlier wave, where it may stand for a case that is not complete. */
  earlier?: EarlierSubmission;
}

/** What a unit submitted in an earlier wave; never what a predecessor of it did. */
export interface EarlierSubmission {
  submission: Submission;
  /** The version that was answered; the same object for all who answered it. */
  questionnaire: Questionnaire;
  /** Waves since then, at least 1. */
  age: number;
}

/** What a case means for the response rate, by its status and by how far its draft is. */
export function dispositionOfCase(questionnaire: Questionnaire, lakeCase: LakeCase): Disposition {
  return dispositionOf(lakeCase.head.status, answeredShare(questionnaire, lakeCase.draft));
}

/**
 * The share (0 to 1) of the shown required questions that a draft answers; 0 where none is
 * required. A matrix counts as answered as soon as it is begun; the prefilled key never counts.
 */
export function answeredShare(questionnaire: Questionnaire, draft: Answers): number {
  // Submitted cases, most of all, come without a draft.
  if (Object.keys(draft).length === 0) return 0;
  const { shown, answers } = followBranches(questionnaire, draft);
  const required = shown.filter(
    (question) => question.type !== 'key' && isRequired(question, answers),
  );
  const answered = required.filter((question) => answers[question.id] !== undefined);
  return required.length === 0 ? 0 : answered.length / required.length;
}
