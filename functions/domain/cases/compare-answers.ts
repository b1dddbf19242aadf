import { isDeepStrictEqual } from 'node:util';
import type { Answer, Answers } from '../../../schemas/answer.ts';
import { followBranches } from '../../../schemas/branching.ts';
import type { Question } from '../../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';

/** One question that is answered differently in two versions. */
export interface Difference {
  question: Question;
  kind: 'added' | 'changed' | 'removed';
  before?: Answer | undefined;
  after?: Answer | undefined;
}

/**
 * What differs between two versions of what a unit says, by question in the order of the
 * questionnaire. Only what is shown counts: an answer behind a branch that is not taken is none.
 */
export function compareAnswers(
  questionnaire: Questionnaire,
  before: Answers,
  after: Answers,
): Difference[] {
  const earlier = followBranches(questionnaire, before).answers;
  const later = followBranches(questionnaire, after).answers;
  return questionsOf(questionnaire).flatMap((question): Difference[] => {
    const one = earlier[question.id];
    const other = later[question.id];
    if (isDeepStrictEqual(one, other)) return [];
    const kind = one ? (other ? 'changed' : 'removed') : 'added';
    return [{ question, kind, before: one, after: other }];
  });
}
