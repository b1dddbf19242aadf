import type { Answer } from '../../../schemas/answer.ts';
import { isChoice, optionsOf, type Question } from '../../../schemas/question.ts';
import type { Part } from './read-cell.ts';

/**
 * The answer that the parts of a row make together.
 *
 * A text beside "other" chooses that option where nothing else excludes it; without such a text,
 * the text of the cell that was mapped to "other" is taken. `dropped` is a text without its option.
 */
export function combine(
  question: Question,
  parts: Part[],
): { answer?: Answer | undefined; dropped?: string } {
  if (question.type === 'matrix') {
    const cells = parts.flatMap((part) =>
      part.kind === 'cell' ? [[part.row, part.column] as const] : [],
    );
    return cells.length > 0 ? { answer: { kind: 'cells', cells: Object.fromEntries(cells) } } : {};
  }
  if (isChoice(question)) return chosenOf(question, parts);
  return { answer: parts.find((part) => part.kind === 'answer')?.answer };
}

function chosenOf(
  question: Extract<Question, { type: 'single' | 'multi' | 'yesNoPlanned' }>,
  parts: Part[],
) {
  const chosen = parts.filter((part) => part.kind === 'chosen');
  const beside = parts.find((part) => part.kind === 'otherText');
  const values = new Set(chosen.map(({ option }) => option));
  if (beside && (question.type === 'multi' || values.size === 0)) values.add(beside.option);
  // In the order of the questionnaire, so that a file gives the same answers in any order of columns.
  const options = optionsOf(question).filter(({ value }) => values.has(value));
  const [first] = options;
  if (!first) return {};
  const other = options.find(({ otherText }) => otherText)?.value;
  const text = beside?.text ?? chosen.find(({ option }) => option === other)?.text ?? '';
  const otherText = other === undefined ? {} : { text };
  const answer: Answer =
    question.type === 'multi'
      ? { kind: 'options', options: options.map(({ value }) => value), ...otherText }
      : { kind: 'option', option: first.value, ...otherText };
  return { answer, ...(beside && other === undefined && { dropped: beside.text }) };
}
