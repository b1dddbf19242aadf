import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import { isChoice, type Option, optionsOf } from '../../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';

type ShownQuestion = AnswerFigures['questions'][number];

/** The questions by choice whose answers are counted, with the labels of what can be chosen. */
export function shownQuestions(questionnaire: Questionnaire): ShownQuestion[] {
  return questionsOf(questionnaire).flatMap((question): ShownQuestion[] => {
    const { id, label, publication } = question;
    if (publication === 'internal') return [];
    const head = { id, label, publication };
    if (question.type === 'matrix') {
      const items = question.rows.map(({ value, label }) => ({ value, label }));
      return [{ ...head, items, values: question.columns.map(choosable) }];
    }
    if (!isChoice(question)) return [];
    const options = optionsOf(question).map(choosable);
    return question.type === 'multi'
      ? [{ ...head, items: options, values: [] }]
      : [{ ...head, items: [], values: options }];
  });
}

function choosable(one: Pick<Option, 'value' | 'label' | 'unknown' | 'exclusive' | 'otherText'>) {
  const { value, label, unknown, exclusive, otherText } = one;
  return {
    value,
    label,
    ...(unknown && { unknown }),
    ...(exclusive && { exclusive }),
    ...(otherText && { other: true as const }),
  };
}
