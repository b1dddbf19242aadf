import { type Answers, chosenOptions } from './answer.ts';
import type { Condition } from './condition.ts';
import type { Question } from './question.ts';
import { type Questionnaire, questionsOf } from './questionnaire.ts';

/** Whether a condition holds for these answers. */
export function holds(condition: Condition, answers: Answers): boolean {
  switch (condition.op) {
    case 'all':
      return condition.of.every((part) => holds(part, answers));
    case 'any':
      return condition.of.some((part) => holds(part, answers));
    case 'not':
      return !holds(condition.of, answers);
    case 'in':
      return chosenOptions(answers[condition.question]).some((option) =>
        condition.values.includes(option),
      );
    case 'notIn': {
      const chosen = chosenOptions(answers[condition.question]);
      return chosen.length > 0 && !chosen.some((option) => condition.values.includes(option));
    }
    case 'anyCell': {
      const answer = answers[condition.question];
      if (answer?.kind !== 'cells') return false;
      return Object.entries(answer.cells).some(
        ([row, column]) =>
          condition.columns.includes(column) && (condition.rows?.includes(row) ?? true),
      );
    }
    case 'lessThan': {
      const answer = answers[condition.question];
      return answer?.kind === 'number' && answer.number < condition.number;
    }
    case 'greaterThan': {
      const answer = answers[condition.question];
      return answer?.kind === 'number' && answer.number > condition.number;
    }
  }
}

/** Whether a question that is shown must be answered. */
export function isRequired(question: Question, answers: Answers): boolean {
  return typeof question.required === 'boolean'
    ? question.required
    : holds(question.required, answers);
}

/** What is asked of a respondent, given the answers so far. */
export interface Asked {
  /** The questions that are shown, in order. */
  shown: Question[];
  /** The answers to them; answers to hidden questions are dropped. */
  answers: Answers;
}

/**
 * Follows the branches of a questionnaire. An answer that is hidden by an earlier one counts for
 * nothing, not even for branches that depend on it.
 */
export function followBranches(questionnaire: Questionnaire, given: Answers): Asked {
  const shown: Question[] = [];
  const answers: Answers = {};
  for (const question of questionsOf(questionnaire)) {
    if (question.showIf && !holds(question.showIf, answers)) continue;
    shown.push(question);
    const answer = given[question.id];
    if (answer) answers[question.id] = answer;
  }
  return { shown, answers };
}
