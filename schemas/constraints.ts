import type { Answer } from './answer.ts';
import { type Option, optionsOf, type Question } from './question.ts';
import * as z from './zod.ts';

/** Why an answer does not fit its question, in codes that the pages turn into sentences. */
export type Problem =
  | 'required'
  /** Neither confirmed nor answered anew. */
  | 'unconfirmed'
  | 'rowsMissing'
  | 'otherTextMissing'
  | 'otherTextTooLong'
  | 'textTooLong'
  | 'tooManyOptions'
  | 'exclusiveOption'
  | 'outOfRange'
  | 'notAnEmail'
  | 'notADate'
  | 'notAMonth'
  | 'notANumber'
  | 'notOffered';

const email = z.email();

/**
 * What is wrong with an answer by the type of its question alone, or undefined.
 * Whether an answer is required, and the edits, are checked elsewhere (edits.ts).
 */
export function problemOf(question: Question, answer: Answer): Problem | undefined {
  switch (question.type) {
    case 'single':
    case 'yesNoPlanned': {
      if (answer.kind !== 'option') return 'notOffered';
      return problemOfChoice(optionsOf(question), [answer.option], answer.text);
    }
    case 'multi': {
      if (answer.kind !== 'options') return 'notOffered';
      const problem = problemOfChoice(question.options, answer.options, answer.text);
      if (problem) return problem;
      return answer.options.length > (question.maxSelect ?? Number.POSITIVE_INFINITY)
        ? 'tooManyOptions'
        : undefined;
    }
    case 'matrix': {
      if (answer.kind !== 'cells') return 'notOffered';
      const offered = Object.entries(answer.cells).every(
        ([row, column]) =>
          question.rows.some((known) => known.value === row) &&
          question.columns.some((known) => known.value === column),
      );
      return offered ? undefined : 'notOffered';
    }
    case 'month':
      return answer.kind === 'month' ? undefined : 'notAMonth';
    case 'date':
      return answer.kind === 'date' ? undefined : 'notADate';
    case 'number': {
      if (answer.kind === 'unknown') return question.allowUnknown ? undefined : 'notANumber';
      if (answer.kind !== 'number' || !Number.isInteger(answer.number)) return 'notANumber';
      return answer.number < question.min || answer.number > question.max
        ? 'outOfRange'
        : undefined;
    }
    case 'text': {
      if (answer.kind !== 'text') return 'notOffered';
      return answer.text.length > question.maxLength ? 'textTooLong' : undefined;
    }
    case 'email': {
      if (answer.kind !== 'email' || answer.address.length > 254) return 'notAnEmail';
      return email.safeParse(answer.address).success ? undefined : 'notAnEmail';
    }
    case 'confirm':
      return answer.kind === 'confirmed' ? undefined : 'notOffered';
    case 'key':
      return 'notOffered';
  }
}

function problemOfChoice(
  options: Option[],
  chosen: string[],
  text: string | undefined,
): Problem | undefined {
  const picked = options.filter((option) => chosen.includes(option.value));
  if (picked.length !== chosen.length) return 'notOffered';
  if (picked.length > 1 && picked.some((option) => option.exclusive)) return 'exclusiveOption';
  const other = picked.find((option) => option.otherText)?.otherText;
  if (!other) return text === undefined ? undefined : 'notOffered';
  if (!text) return 'otherTextMissing';
  return text.length > other.maxLength ? 'otherTextTooLong' : undefined;
}
