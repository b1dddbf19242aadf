import type { LakeCase } from '../../../analytics/lake/lake-case.ts';
import type { Answer } from '../../../schemas/answer.ts';
import type { Question } from '../../../schemas/question.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { isComplete, naiveSources } from '../naive-indicators.ts';
import { type CarryRules, naiveCarried, walk } from './carried.ts';

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

/** All that is said in a wave: by units themselves, and by their earlier answers. */
export function sayings(
  questionnaire: Questionnaire,
  cases: readonly LakeCase[],
  rules: CarryRules,
): Saying[] {
  const sources = naiveSources(questionnaire, cases);
  const questions = countedQuestions(questionnaire);
  return cases.flatMap((one) => {
    const carried = naiveCarried(questionnaire, one, rules);
    if (!carried && !isComplete(one)) return [];
    const given = carried ? carried.answers : (one.submission?.answers ?? {});
    const { answers, asked } = walk(questionnaire, given);
    const told = questions.filter(({ id }) => !carried || carried.questions.has(id));
    return told.map((question) => ({
      one,
      question,
      isShown: asked.includes(question.id),
      answer: answers[question.id],
      source: carried ? 'CARRIED' : (sources.get(`${one.head.unit.ars} ${question.id}`) ?? ''),
    }));
  });
}
