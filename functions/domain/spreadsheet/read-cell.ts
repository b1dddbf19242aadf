import type { Answer } from '../../../schemas/answer.ts';
import { type Cell, folded, quoted, textOf } from './cell.ts';
import type { AnswerColumn } from './columns.ts';
import { type ColumnRole, meaningsOf } from './roles.ts';
import { readDate, readMonth, readNumber } from './values.ts';

/** What a cell says about a question: its answer, or a part of it. */
export type Part =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'cell'; row: string; column: string }
  /** The text of the cell, or the header of a column for one option, can stand for "other". */
  | { kind: 'chosen'; option: string; text: string }
  | { kind: 'otherText'; option: string; text: string };

/** The parts that a cell holds, or what is wrong with it. An empty cell holds none. */
export type CellReading = { parts: Part[] } | { problem: string };

/** Reads a cell as its column is mapped. */
export function readCell(column: AnswerColumn, cell: Cell): CellReading {
  const { separator } = column;
  const pieces =
    separator === undefined
      ? [cell]
      : textOf(cell)
          .split(separator)
          .map((text) => text.trim());
  const parts: Part[] = [];
  for (const piece of pieces) {
    const reading = readPiece(column, piece);
    if ('problem' in reading) return reading;
    parts.push(...reading.parts);
  }
  return { parts };
}

const nothing: CellReading = { parts: [] };

function readPiece({ header, role, meanings }: AnswerColumn, cell: Cell): CellReading {
  if (isLost(cell)) {
    return { problem: `holds ${cell.error}: correct it in the spreadsheet program and save again` };
  }
  const text = textOf(cell);
  if (text === '') return nothing;
  const meaning = meanings.get(folded(text));
  if (meaning === null || meaning === false) return nothing;
  switch (role.kind) {
    case 'choice':
      return typeof meaning === 'string'
        ? { parts: [{ kind: 'chosen', option: meaning, text }] }
        : unmapped(cell, role);
    case 'option':
      return meaning === true
        ? { parts: [{ kind: 'chosen', option: role.option.value, text: header }] }
        : unmapped(cell, role);
    case 'row':
      return typeof meaning === 'string'
        ? { parts: [{ kind: 'cell', row: role.row, column: meaning }] }
        : unmapped(cell, role);
    case 'confirm':
      return meaning === true ? answer({ kind: 'confirmed' }) : unmapped(cell, role);
    case 'otherText':
      return { parts: [{ kind: 'otherText', option: role.option.value, text }] };
    case 'free':
      return meaning === 'unknown' ? answer({ kind: 'unknown' }) : readFree(role.question, cell);
  }
}

function readFree(
  question: Extract<ColumnRole, { kind: 'free' }>['question'],
  cell: Cell,
): CellReading {
  switch (question.type) {
    case 'month': {
      const month = readMonth(cell);
      return month
        ? answer({ kind: 'month', month })
        : { problem: `${quoted(cell)} is no month: write 03/2027 or März 2027` };
    }
    case 'date': {
      const date = readDate(cell);
      return date
        ? answer({ kind: 'date', date })
        : { problem: `${quoted(cell)} is no date: write 31.12.2026` };
    }
    case 'number': {
      const number = readNumber(cell, question.unit === '%');
      if (number === undefined) return { problem: `${quoted(cell)} is no number` };
      if (!Number.isInteger(number)) {
        return {
          problem: `${quoted(cell)} is no whole number${question.unit === '%' ? ': write 80 for 80 %' : ''}`,
        };
      }
      return answer({ kind: 'number', number });
    }
    case 'text':
      return answer({ kind: 'text', text: textOf(cell).replaceAll('\r\n', '\n') });
    case 'email':
      return answer({ kind: 'email', address: textOf(cell) });
  }
}

function answer(given: Answer): CellReading {
  return { parts: [{ kind: 'answer', answer: given }] };
}

function isLost(cell: Cell): cell is { error: string } {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}

function unmapped(cell: Cell, role: ColumnRole): CellReading {
  const possible = meaningsOf(role).map((meaning) => JSON.stringify(meaning));
  const problem = `${quoted(cell)} is not mapped: add it to "texts" of the column in the mapping, as ${possible.join(', ')}`;
  return { problem };
}
