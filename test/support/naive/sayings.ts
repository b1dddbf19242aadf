import type { LakeCase } from '../../../analytics/lake/lake-case.ts';
import type { Answer } from '../../../schemas/answer.ts';
import type { Question } from '../../../schemas/question.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { isComplete, naiveSources, walk } from '../naive-indicators.ts';

/** What one unit says to one question that may be counted. */
export interface Saying {
  one: LakeCase;
  question: Question;
  isShown: boolean;
  answer: Answer | undefined;
  /** Where it comes from; `CARRIED` is never the unit's own. */
  source: string;
}

const counted = ['single', 'multi', 'yesNoPlanned', 'matrix', 'month', 'date', 'number'];

/** The questions that may be counted. */
export function countedQuestions(questionnaire: Questionnaire): Question[] {
  return questionnaire.sections
    .flatMap(({ questions }) => questions)
    .filter(({ type, publication }) => publication !== 'internal' && counted.includes(type));
}

/** All that is said in a wave. */
export function sayings(questionnaire: Questionnaire, cases: readonly LakeCase[]): Saying[] {
  const sources = naiveSources(questionnaire, cases);
  return cases.filter(isComplete).flatMap((one) => {
    const { answers, asked } = walk(questionnaire, one.submission?.answers ?? {});
    return countedQuestions(questionnaire).map((question) => ({
      one,
      question,
      isShown: asked.includes(question.id),
      answer: answers[question.id],
      source: sources.get(`${one.head.unit.ars} ${question.id}`) ?? '',
    }));
  });
}
