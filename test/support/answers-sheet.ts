import { Temporal } from 'temporal-polyfill';
import type { Cell } from '../../functions/domain/spreadsheet/cell.ts';
import type { Answer, Answers } from '../../schemas/answer.ts';
import { formatMonth } from '../../schemas/format.ts';
import type { MappedColumn } from '../../schemas/mapping.ts';
import { optionsOf, type Question } from '../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';

interface SheetColumn {
  header: string;
  mapped: MappedColumn;
  /** What a coordinator would have written down. */
  write(answer: Answer | undefined): Cell;
}

/** Answers as a coordinator kept them: a column a question, a matrix row or an option. */
export function answersSheet(questionnaire: Questionnaire) {
  const columns = questionsOf(questionnaire).flatMap(columnsOf);
  return {
    header: columns.map(({ header }) => header),
    columns: Object.fromEntries(columns.map(({ header, mapped }) => [header, mapped])),
    row: (answers: Answers): Cell[] =>
      columns.map(({ mapped, write }) => write(answers[mapped.question])),
  };
}

function columnsOf(question: Question): SheetColumn[] {
  const column = (
    suffix: string,
    mapped: Omit<MappedColumn, 'question'>,
    write: SheetColumn['write'],
  ): SheetColumn => ({
    header: [question.id, suffix].filter(Boolean).join(' '),
    mapped: { question: question.id, ...mapped },
    write,
  });
  switch (question.type) {
    case 'key':
      return [];
    case 'single':
    case 'yesNoPlanned': {
      const options = optionsOf(question);
      const choice = column('', {}, (answer) =>
        answer?.kind === 'option'
          ? (options.find(({ value }) => value === answer.option)?.label.de ?? null)
          : null,
      );
      return [choice, ...otherColumn(question)];
    }
    case 'multi':
      return [
        ...question.options.map(({ value }) =>
          column(value, { option: value, texts: { x: true, '-': false } }, (answer) =>
            answer?.kind === 'options' && answer.options.includes(value) ? 'X' : '-',
          ),
        ),
        ...otherColumn(question),
      ];
    case 'matrix':
      return question.rows.map(({ value: row }) =>
        column(row, { row }, (answer) =>
          answer?.kind === 'cells' ? (answer.cells[row] ?? null) : null,
        ),
      );
    case 'confirm':
      return [column('', { texts: { ja: true } }, (answer) => (answer ? 'ja' : null))];
    case 'number':
      return [
        column('', { texts: { 'k. A.': question.allowUnknown ? 'unknown' : null } }, (answer) =>
          answer?.kind === 'number' ? answer.number : answer ? 'k. A.' : null,
        ),
      ];
    default:
      return [column('', {}, free)];
  }

  function otherColumn(asked: Extract<Question, { type: 'single' | 'multi' | 'yesNoPlanned' }>) {
    if (!optionsOf(asked).some(({ otherText }) => otherText)) return [];
    return [
      column('Text', { otherText: true }, (answer) =>
        answer?.kind === 'option' || answer?.kind === 'options' ? (answer.text ?? null) : null,
      ),
    ];
  }
}

function free(answer: Answer | undefined): Cell {
  switch (answer?.kind) {
    case 'month':
      return formatMonth(answer.month, 'de');
    case 'date':
      return Temporal.PlainDate.from(answer.date);
    case 'text':
      return answer.text;
    case 'email':
      return answer.address;
    default:
      return null;
  }
}
