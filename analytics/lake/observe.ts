import type { Answer } from '../../schemas/answer.ts';
import { chosenOptions } from '../../schemas/answer.ts';
import type { LakeRow } from '../../schemas/lake.ts';
import { optionsOf, type Question } from '../../schemas/question.ts';

/** The types of question that may stand in the lake: never keys, addresses, texts or sign-offs. */
export type LakeQuestion = Extract<
  Question,
  { type: 'single' | 'yesNoPlanned' | 'multi' | 'matrix' | 'month' | 'date' | 'number' }
>;

const kept: readonly Question['type'][] = [
  'single',
  'yesNoPlanned',
  'multi',
  'matrix',
  'month',
  'date',
  'number',
] satisfies LakeQuestion['type'][];

/** Whether the answers to a question go into the lake: never internal ones, contacts and texts. */
export function isLakeQuestion(question: Question): question is LakeQuestion {
  return question.publication !== 'internal' && kept.includes(question.type);
}

/** The part of a row of `answers` that the answer itself decides. */
export type Reading = Pick<LakeRow<'answers'>, 'item' | 'value' | 'number' | 'date' | 'obs_status'>;

/** The value of an option that is chosen in a multiple choice, where the option is the item. */
export const selected = 'selected';

const empty = { item: '', value: null, number: null, date: null } as const;

/**
 * What one complete response says to one question: at least one reading, so that "hidden",
 * "unanswered" and "cannot answer" never look alike.
 */
export function observe(
  question: LakeQuestion,
  shown: boolean,
  answer: Answer | undefined,
): Reading[] {
  if (!shown) return [{ ...empty, obs_status: 'NOT_APPLICABLE' }];
  const missing: Reading[] = [{ ...empty, obs_status: 'MISSING' }];
  switch (question.type) {
    case 'single':
    case 'yesNoPlanned': {
      const chosen = chosenOf(optionsOf(question), answer);
      return chosen.length === 0
        ? missing
        : chosen.map(({ value, obs_status }) => ({ ...empty, value, obs_status }));
    }
    case 'multi': {
      const chosen = chosenOf(question.options, answer);
      return chosen.length === 0
        ? missing
        : chosen.map(({ value: item, obs_status }) => ({
            ...empty,
            item,
            value: selected,
            obs_status,
          }));
    }
    case 'matrix': {
      const cells = answer?.kind === 'cells' ? answer.cells : {};
      return question.rows.map(({ value: item }) => {
        const column = question.columns.find(({ value }) => value === cells[item]);
        return column
          ? { ...empty, item, value: column.value, obs_status: statusOf(column) }
          : { ...empty, item, obs_status: 'MISSING' };
      });
    }
    case 'month':
      return answer?.kind === 'month'
        ? [{ ...empty, date: `${answer.month}-01`, obs_status: 'OBSERVED' }]
        : missing;
    case 'date':
      return answer?.kind === 'date'
        ? [{ ...empty, date: answer.date, obs_status: 'OBSERVED' }]
        : missing;
    case 'number':
      if (answer?.kind === 'unknown') return [{ ...empty, obs_status: 'UNKNOWN' }];
      return answer?.kind === 'number'
        ? [{ ...empty, number: answer.number, obs_status: 'OBSERVED' }]
        : missing;
  }
}

interface Choosable {
  value: string;
  unknown?: true | undefined;
}

function chosenOf(options: readonly Choosable[], answer: Answer | undefined) {
  const chosen = chosenOptions(answer);
  return options
    .filter(({ value }) => chosen.includes(value))
    .map((option) => ({ value: option.value, obs_status: statusOf(option) }));
}

function statusOf(choosable: Choosable): 'OBSERVED' | 'UNKNOWN' {
  return choosable.unknown ? 'UNKNOWN' : 'OBSERVED';
}
