import type { LakeCase } from '../../../analytics/lake/lake-case.ts';
import type { Answer } from '../../../schemas/answer.ts';
import type { Question } from '../../../schemas/question.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { naiveSources } from '../naive-indicators.ts';
import { carriedOf, isComplete, walk } from './cases.ts';

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
  return cases.flatMap((one): Saying[] => {
    const own = isComplete(one) && walk(questionnaire, one.submission?.answers ?? {});
    const carried = carriedOf(questionnaire, one);
    const said = own || carried;
    if (!said) return [];
    return countedQuestions(questionnaire)
      .filter(({ id }) => own || carried?.isAbout(id))
      .map((question) => ({
        one,
        question,
        isShown: said.asked.includes(question.id),
        answer: said.answers[question.id],
        source: own ? (sources.get(`${one.head.unit.ars} ${question.id}`) ?? '') : 'CARRIED',
      }));
  });
}
