import type { Answer } from '../../schemas/answer.ts';
import { formatDate, formatMonth, formatNumber } from '../../schemas/format.ts';
import { isChoice, optionsOf, type Question } from '../../schemas/question.ts';
import type { Language } from '../../schemas/text.ts';
import { texts } from './texts/texts.ts';

/** An answer as a person reads it; several options or rows are lines of their own. */
export function answerText(
  question: Question,
  answer: Answer | undefined,
  language: Language,
): string {
  const { form } = texts[language];
  if (!answer) return form.noAnswer;
  switch (answer.kind) {
    case 'option':
      return labels(question, [answer.option], answer.text, language);
    case 'options':
      return labels(question, answer.options, answer.text, language);
    case 'cells':
      return rows(question, answer.cells, language);
    case 'month':
      return formatMonth(answer.month, language);
    case 'date':
      return formatDate(answer.date, language);
    case 'number': {
      const unit = question.type === 'number' && question.unit ? ` ${question.unit}` : '';
      return formatNumber(answer.number, language) + unit;
    }
    case 'unknown':
      return form.unknown;
    case 'text':
      return answer.text;
    case 'email':
      return answer.address;
    case 'confirmed':
      return form.confirmed;
  }
}

/** An answer within a sentence: several options or rows are separated by commas. */
export function answerInline(
  question: Question,
  answer: Answer | undefined,
  language: Language,
): string {
  return answerText(question, answer, language).replaceAll('\n', ', ');
}

function labels(
  question: Question,
  chosen: string[],
  text: string | undefined,
  language: Language,
): string {
  if (!isChoice(question)) return '';
  return optionsOf(question)
    .filter((option) => chosen.includes(option.value))
    .map((option) => option.label[language] + (option.otherText && text ? `: ${text}` : ''))
    .join('\n');
}

function rows(question: Question, cells: Record<string, string>, language: Language): string {
  if (question.type !== 'matrix') return '';
  return question.rows
    .map((row) => {
      const column = question.columns.find(({ value }) => value === cells[row.value]);
      return `${row.label[language]}: ${column?.label[language] ?? texts[language].form.noAnswer}`;
    })
    .join('\n');
}
