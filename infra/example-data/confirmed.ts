import { isDeepStrictEqual } from 'node:util';
import { comparableAnswers } from '../../functions/domain/cases/previous-answers.ts';
import type { Answers } from '../../schemas/answer.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';

/**
 * The questions whose answer is the same as last time: in the form, who answers has the choice only
 * between unchanged and anew.
 *
 * @param questionnaire of both waves
 */
export function unchangedQuestions(
  questionnaire: Questionnaire,
  answers: Answers,
  earlier: Answers = {},
): string[] {
  const comparable = comparableAnswers(questionnaire, questionnaire, earlier, 'fact');
  return Object.keys(comparable).filter((id) => isDeepStrictEqual(comparable[id], answers[id]));
}
