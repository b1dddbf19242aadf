import type { Answers } from '../../../schemas/answer.ts';
import type { Section } from '../../../schemas/questionnaire.ts';

/**
 * What a section that was never saved starts with: a question for the date that the response
 * describes is filled with the reference date. Such a question is a date about the response itself
 * that must not lie in the future.
 */
export function prefillSection(section: Section, referenceDate: string): Answers {
  const dates = section.questions.filter(
    ({ type, nature, edits }) =>
      type === 'date' &&
      nature === 'response' &&
      edits?.some(({ rule }) => rule.op === 'notInFuture'),
  );
  return Object.fromEntries(dates.map(({ id }) => [id, { kind: 'date', date: referenceDate }]));
}
