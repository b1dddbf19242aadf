import type { MappedColumn } from '../../../schemas/mapping.ts';
import {
  type ChoiceQuestion,
  isChoice,
  type Option,
  optionsOf,
  type Question,
  type QuestionOf,
  type QuestionType,
} from '../../../schemas/question.ts';
import { folded } from './cell.ts';

type FreeType = 'month' | 'date' | 'number' | 'text' | 'email';

/** What the cells of a column say. */
export type ColumnRole =
  | { kind: 'choice'; question: ChoiceQuestion }
  /** Whether one option of a multiple choice is chosen. */
  | { kind: 'option'; question: QuestionOf<'multi'>; option: Option }
  /** The text beside "other, namely". */
  | { kind: 'otherText'; question: QuestionOf<'single' | 'multi'>; option: Option }
  | { kind: 'row'; question: QuestionOf<'matrix'>; row: string }
  | { kind: 'confirm'; question: QuestionOf<'confirm'> }
  | { kind: 'free'; question: QuestionOf<FreeType> };

/** What a text can be mapped to: see `textsSchema` in schemas/mapping.ts. */
export type Meaning = string | boolean | null;

/** What is wrong with a mapped column, and in which of its fields. */
interface Misfit {
  at: 'question' | 'row' | 'option' | 'otherText' | 'separator';
  problem: string;
}

/** What a column says by its mapping; a misfit where it cannot say that. */
export function roleOf(question: Question, column: MappedColumn): ColumnRole | Misfit {
  if (column.row !== undefined && question.type !== 'matrix') {
    return { at: 'row', problem: `"${question.id}" is no matrix: only a matrix has rows` };
  }
  if (column.option !== undefined && question.type !== 'multi') {
    return {
      at: 'option',
      problem: `"${question.id}" is no multiple choice: leave "option" out and map texts to options`,
    };
  }
  if (column.separator !== undefined && (question.type !== 'multi' || column.option)) {
    return {
      at: 'separator',
      problem: 'only a column that holds several options of a multiple choice is separated',
    };
  }
  if (column.otherText) return otherTextRole(question);
  if (question.type === 'matrix') return rowRole(question, column.row);
  if (question.type === 'multi' && column.option !== undefined) {
    const option = question.options.find(({ value }) => value === column.option);
    return option
      ? { kind: 'option', question, option }
      : { at: 'option', problem: noSuch(column.option, question.options) };
  }
  if (isChoice(question)) return { kind: 'choice', question };
  if (question.type === 'confirm') return { kind: 'confirm', question };
  return isFree(question)
    ? { kind: 'free', question }
    : { at: 'question', problem: `"${question.id}" is filled in from the unit: choose another` };
}

/** What the texts of a column may mean. */
export function meaningsOf(role: ColumnRole): Meaning[] {
  switch (role.kind) {
    case 'choice':
      return [...optionsOf(role.question).map(({ value }) => value), null];
    case 'row':
      return [...role.question.columns.map(({ value }) => value), null];
    case 'option':
    case 'confirm':
      return [true, false, null];
    case 'otherText':
      return [null];
    case 'free':
      return role.question.type === 'number' && role.question.allowUnknown
        ? ['unknown', null]
        : [null];
  }
}

/** The meanings of folded texts; the names of options and matrix columns need no entry. */
export function textsOf(role: ColumnRole, texts: Record<string, Meaning>): Map<string, Meaning> {
  return new Map([
    ...namesOf(role),
    ...Object.entries(texts).map(([text, meaning]) => [folded(text), meaning] as const),
  ]);
}

/** The folded values and labels of what a column chooses among. */
export function namesOf(role: ColumnRole): [string, string][] {
  const offered =
    role.kind === 'choice'
      ? optionsOf(role.question)
      : role.kind === 'row'
        ? role.question.columns
        : [];
  return offered.flatMap(({ value, label }) =>
    [label.en, label.de, value].map((name): [string, string] => [folded(name), value]),
  );
}

function otherTextRole(question: Question): ColumnRole | Misfit {
  if (question.type === 'single' || question.type === 'multi') {
    const option = question.options.find(({ otherText }) => otherText);
    if (option) return { kind: 'otherText', question, option };
  }
  return { at: 'otherText', problem: `no option of "${question.id}" asks for a text` };
}

function rowRole(question: QuestionOf<'matrix'>, row: string | undefined): ColumnRole | Misfit {
  if (row !== undefined && question.rows.some(({ value }) => value === row)) {
    return { kind: 'row', question, row };
  }
  return { at: 'row', problem: noSuch(row, question.rows) };
}

function noSuch(value: string | undefined, offered: readonly { value: string }[]): string {
  const choices = offered.map((one) => `"${one.value}"`).join(', ');
  return `${value === undefined ? 'is missing' : `there is no "${value}"`}: choose ${choices}`;
}

function isFree(question: Question): question is QuestionOf<FreeType> {
  return (['month', 'date', 'number', 'text', 'email'] as QuestionType[]).includes(question.type);
}
