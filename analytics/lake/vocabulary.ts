import { adoptionStatuses } from '../../schemas/adoption.ts';
import { selected } from '../../schemas/answer-figures.ts';
import { caseStatuses, dispositions } from '../../schemas/case.ts';
import { observations, sources } from '../../schemas/lake.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import { sizeClasses } from '../../schemas/size-class.ts';
import { codeRows } from './code-rows.ts';

/** All texts that a column can hold, by the name of the column, for columns that hold few. */
export type Vocabulary = Readonly<Record<string, readonly string[]>>;

/** The vocabulary of the tables of one wave: what its questionnaire and the lake know beforehand. */
export function vocabularyOf(questionnaire: Questionnaire, wave: string): Vocabulary {
  const codes = codeRows(questionnaire, wave);
  return {
    survey: [questionnaire.id],
    wave: [wave],
    question: [...codes, ...(questionnaire.expiries ?? [])].map(({ question }) => question),
    // An option is the item of a multiple choice and the value of every other question.
    item: codes.flatMap(({ item, option }) => [item, option]),
    value: [selected, ...codes.map(({ option }) => option)],
    topic: questionnaire.adoption.map(({ topic }) => topic),
    status: adoptionStatuses,
    case_status: caseStatuses,
    disposition: dispositions,
    size_class: sizeClasses,
    obs_status: observations,
    source: sources,
  };
}
