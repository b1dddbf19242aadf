import type { LakeRow } from '../../schemas/lake.ts';
import { isChoice, optionsOf } from '../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';
import type { Text } from '../../schemas/text.ts';
import { isLakeQuestion, type LakeQuestion } from './observe.ts';

interface Code {
  item: string;
  option: string;
  label: Text;
}

/** The labels of everything that can stand in `answers`: questions, matrix rows and options. */
export function codeRows(questionnaire: Questionnaire, wave: string): LakeRow<'codes'>[] {
  return questionsOf(questionnaire)
    .filter(isLakeQuestion)
    .flatMap((question) =>
      codesOf(question).map(({ item, option, label }) => ({
        survey: questionnaire.id,
        wave,
        question: question.id,
        item,
        option,
        label_de: label.de,
        label_en: label.en,
      })),
    );
}

function codesOf(question: LakeQuestion): Code[] {
  const own: Code = { item: '', option: '', label: question.label };
  if (isChoice(question)) {
    const options = optionsOf(question);
    return [own, ...options.map(({ value, label }) => ({ item: '', option: value, label }))];
  }
  if (question.type !== 'matrix') return [own];
  return [
    own,
    ...question.rows.flatMap((row) => [
      { item: row.value, option: '', label: row.label },
      ...question.columns.map(({ value, label }) => ({ item: row.value, option: value, label })),
    ]),
  ];
}
