import type { Answers } from '../../schemas/answer.ts';
import { problemOf } from '../../schemas/constraints.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';

/**
 * The earlier answers that still mean something: those to facts whose question means the same in both
 * versions, as far as they are still offered. Preferences are asked afresh.
 *
 * @param earlier the questionnaire that was answered then
 */
export function comparableAnswers(
  questionnaire: Questionnaire,
  earlier: Questionnaire,
  answers: Answers,
): Answers {
  const before = new Map(questionsOf(earlier).map((question) => [question.id, question]));
  return Object.fromEntries(
    questionsOf(questionnaire).flatMap((question) => {
      const answer = answers[question.id];
      const same = before.get(question.id)?.meaningVersion === question.meaningVersion;
      const isComparable = answer && same && question.nature === 'fact';
      return isComparable && !problemOf(question, answer) ? [[question.id, answer] as const] : [];
    }),
  );
}
