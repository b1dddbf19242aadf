import { Temporal } from 'temporal-polyfill';
import { type Answer, type Answers, chosenOptions } from './answer.ts';
import { followBranches, holds, isRequired } from './branching.ts';
import { type Problem, problemOf } from './constraints.ts';
import type { Edit, Rule } from './edit.ts';
import type { Question } from './question.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { Text } from './text.ts';

/** What edits compare answers with. Dates are ISO calendar dates. */
export interface EditContext {
  today: string;
  referenceDate: string;
  /** The same unit's answers of the wave before, where there are any. */
  previous?: Answers;
}

/** An answer, or its absence, that the respondent has to look at. */
export type Finding =
  | { severity: 'hard'; question: string; problem: Problem }
  | { severity: Edit['severity']; question: string; message: Text };

/**
 * Checks the answers to all questions that are shown: required ones missing, answers that do not
 * fit their question, hard and soft edits, in the order of the questions.
 */
export function checkAnswers(
  questionnaire: Questionnaire,
  given: Answers,
  context: EditContext,
): Finding[] {
  const { shown, answers } = followBranches(questionnaire, given);
  return shown.flatMap((question) => checkAnswer(question, answers, context));
}

function checkAnswer(question: Question, answers: Answers, context: EditContext): Finding[] {
  if (question.type === 'key') return [];
  const answer = answers[question.id];
  const required = isRequired(question, answers);
  if (!answer) {
    return required ? [{ severity: 'hard', question: question.id, problem: 'required' }] : [];
  }
  const problem = problemOf(question, answer) ?? (required && rowsMissing(question, answer));
  if (problem) return [{ severity: 'hard', question: question.id, problem }];
  return brokenEdits(question, answer, answers, context).map(({ severity, message }) => ({
    severity,
    question: question.id,
    message,
  }));
}

/**
 * The edits of a question that its answer breaks. A month that repeats last wave's and has passed is
 * judged as overdue alone: whoever is late must be able to say so.
 */
export function brokenEdits(
  question: Question,
  answer: Answer,
  answers: Answers,
  context: EditContext,
): Edit[] {
  const broken = (question.edits ?? []).filter(({ rule }) =>
    breaks(rule, answer, question.id, answers, context),
  );
  const isOverdue = broken.some(({ rule }) => rule.op === 'notOverdue');
  return isOverdue ? broken.filter(({ rule }) => rule.op !== 'monthsFromReference') : broken;
}

function rowsMissing(question: Question, answer: Answer): Problem | undefined {
  if (question.type !== 'matrix' || answer.kind !== 'cells') return undefined;
  return question.rows.some((row) => !answer.cells[row.value]) ? 'rowsMissing' : undefined;
}

function breaks(
  rule: Rule,
  answer: Answer,
  id: string,
  answers: Answers,
  { today, referenceDate, previous }: EditContext,
): boolean {
  switch (rule.op) {
    case 'notInFuture':
      return answer.kind === 'date' && answer.date > today && answer.date > referenceDate;
    case 'nearReference':
      return answer.kind === 'date' && daysBetween(answer.date, referenceDate) > rule.days;
    case 'monthsFromReference': {
      if (answer.kind !== 'month') return false;
      const months = monthsBetween(referenceDate, answer.month);
      return (
        months < (rule.from ?? Number.NEGATIVE_INFINITY) ||
        months > (rule.to ?? Number.POSITIVE_INFINITY)
      );
    }
    case 'range':
      return (
        answer.kind === 'number' &&
        (answer.number < (rule.min ?? Number.NEGATIVE_INFINITY) ||
          answer.number > (rule.max ?? Number.POSITIVE_INFINITY))
      );
    case 'differsFrom': {
      const other = chosenOptions(answers[rule.question]);
      return chosenOptions(answer).some((option) => other.includes(option));
    }
    case 'notWhen':
      return holds(rule.condition, answers);
    case 'noRegression': {
      const [now = ''] = chosenOptions(answer);
      const [before = ''] = chosenOptions(previous?.[id]);
      const rank = (option: string) => rule.order.indexOf(option);
      return rank(now) >= 0 && rank(now) < rank(before);
    }
    case 'notOverdue': {
      const before = previous?.[id];
      return (
        answer.kind === 'month' &&
        before?.kind === 'month' &&
        before.month === answer.month &&
        monthsBetween(referenceDate, answer.month) < 0
      );
    }
    case 'noContactData':
      return answer.kind === 'text' && contactData.some((pattern) => pattern.test(answer.text));
    case 'noPersonalMailbox':
      return answer.kind === 'email' && personalMailbox.test(answer.address);
  }
}

/** An e-mail address; a telephone number of at least seven digits. */
const contactData = [/\S@\S+\.\S/, /(?:\+|\b0)[\d\s()/.-]*(?:\d[\s()/.-]*){6}/];
/** first.last@…, in letters as German names have them. */
const personalMailbox = /^[a-zäöüß-]+\.[a-zäöüß-]+@/i;

function daysBetween(one: string, other: string): number {
  return Math.abs(Temporal.PlainDate.from(one).until(other, { largestUnit: 'day' }).days);
}

/** Months from the month of a date to another month; negative where that one is earlier. */
function monthsBetween(date: string, month: string): number {
  const from = Temporal.PlainDate.from(date).toPlainYearMonth();
  return from.until(month, { largestUnit: 'month' }).months;
}
