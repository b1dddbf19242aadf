import type { Answers } from '../../../schemas/answer.ts';
import { problemOf } from '../../../schemas/constraints.ts';
import { brokenEdits, type EditContext } from '../../../schemas/edits.ts';
import type { Question } from '../../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';

/**
 * The earlier answers that still mean something: those to questions that mean the same in both
 * versions, as far as they are still offered. Facts can be confirmed, preferences are asked afresh and
 * only compared.
 *
 * @param earlier the questionnaire that was answered then
 */
export function comparableAnswers(
  questionnaire: Questionnaire,
  earlier: Questionnaire,
  answers: Answers,
  nature: Extract<Question['nature'], 'fact' | 'preference'>,
): Answers {
  const before = new Map(questionsOf(earlier).map((question) => [question.id, question]));
  return Object.fromEntries(
    questionsOf(questionnaire).flatMap((question) => {
      const answer = answers[question.id];
      const same = before.get(question.id)?.meaningVersion === question.meaningVersion;
      const isComparable = answer && same && question.nature === nature;
      return isComparable && !problemOf(question, answer) ? [[question.id, answer] as const] : [];
    }),
  );
}

/** Of earlier answers, those that may be confirmed: they break no hard edit today. */
export function confirmableAnswers(
  questionnaire: Questionnaire,
  earlier: Answers,
  context: EditContext,
): Answers {
  return Object.fromEntries(
    questionsOf(questionnaire).flatMap((question) => {
      const answer = earlier[question.id];
      if (!answer) return [];
      const broken = brokenEdits(question, answer, earlier, { ...context, previous: earlier });
      const isHard = broken.some(({ severity }) => severity === 'hard');
      return isHard ? [] : [[question.id, answer] as const];
    }),
  );
}
