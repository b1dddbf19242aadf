import type { LakeCase } from '../../analytics/lake/lake-case.ts';
import { type CaseRows, prepareRows } from '../../analytics/lake/rows.ts';
import type { LakeRow } from '../../schemas/lake.ts';
import type { QuestionMapping } from '../../schemas/question-mapping.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';

/** The rows that one case gives, those of `answers` with all of their columns. */
export function rowsOfCase(
  questionnaire: Questionnaire,
  lakeCase: LakeCase,
  {
    mappings = [],
    carryForward,
  }: { mappings?: readonly QuestionMapping[] | undefined; carryForward?: number | undefined } = {},
): Omit<CaseRows, 'answers'> & { answers: LakeRow<'answers'>[] } {
  const wave = { id: lakeCase.head.wave, carryForward };
  const { answers, ...rows } = prepareRows({ wave, questionnaire, mappings })(lakeCase);
  const full = answers?.readings.map((reading) => ({ ...answers.response, ...reading })) ?? [];
  return { ...rows, answers: full };
}
