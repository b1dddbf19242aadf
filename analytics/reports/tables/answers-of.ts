import { type AnswerFigures, selected, unanswered } from '../../../schemas/answer-figures.ts';
import type { Text } from '../../../schemas/text.ts';

type Question = AnswerFigures['questions'][number];

const noAnswer: Text = { de: 'Ohne Antwort', en: 'No answer' };

/** All that can be answered: options, or the columns of each row of a matrix, and no answer. */
export function answersOf({
  items,
  values,
}: Question): { item: string; value: string; label: Text }[] {
  if (items.length === 0) {
    return [...values, { value: unanswered, label: noAnswer }].map((one) => ({ item: '', ...one }));
  }
  if (values.length === 0) {
    const none = { item: '', value: unanswered, label: noAnswer };
    return [...items.map(({ value, label }) => ({ item: value, value: selected, label })), none];
  }
  return items.flatMap((row) =>
    [...values, { value: unanswered, label: noAnswer }].map(({ value, label }) => ({
      item: row.value,
      value,
      label: { de: `${row.label.de}: ${label.de}`, en: `${row.label.en}: ${label.en}` },
    })),
  );
}
