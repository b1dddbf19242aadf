import type { Answers } from '../../../schemas/answer.ts';
import { followBranches } from '../../../schemas/branching.ts';
import type { Problem } from '../../../schemas/constraints.ts';
import { checkAnswers, type EditContext } from '../../../schemas/edits.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Cell } from './cell.ts';
import type { AnswerColumn } from './columns.ts';
import { combine } from './combine.ts';
import type { CellIssue } from './issues.ts';
import { readCell } from './read-cell.ts';

/** Something about one cell of a row. */
export type ColumnIssue = Omit<CellIssue, 'row'>;

/**
 * Reads the answers in a row. Required questions may be unanswered; answers to questions that the
 * other answers hide are left out and remarked upon.
 *
 * @param language in which the questionnaire's own messages are told
 */
export function readRow(
  cells: Cell[],
  columns: AnswerColumn[],
  questionnaire: Questionnaire,
  context: EditContext,
  language: Language,
): { answers: Answers; errors: ColumnIssue[]; remarks: ColumnIssue[] } {
  const errors: ColumnIssue[] = [];
  const remarks: ColumnIssue[] = [];
  const given: Answers = {};
  const columnOf = new Map<string, string>();
  for (const [question, group] of Map.groupBy(columns, ({ role }) => role.question)) {
    const parts = group.flatMap((column) => {
      const reading = readCell(column, cells[column.index] ?? null);
      if ('problem' in reading) {
        errors.push({ column: column.header, message: reading.problem });
        return [];
      }
      if (reading.parts.length > 0 && !columnOf.has(question.id)) {
        columnOf.set(question.id, column.header);
      }
      return reading.parts;
    });
    const { answer, dropped } = combine(question, parts);
    if (answer) given[question.id] = answer;
    if (dropped !== undefined) {
      const column = group.find(({ role }) => role.kind === 'otherText')?.header ?? '';
      remarks.push({ column, message: 'is left out: "other" is not chosen' });
    }
  }
  const { answers } = followBranches(questionnaire, given);
  for (const id of Object.keys(given).filter((id) => !answers[id])) {
    const message = `is left out: "${id}" is not asked, given the other answers of the row`;
    remarks.push({ column: columnOf.get(id) ?? '', message });
  }
  for (const finding of checkAnswers(questionnaire, answers, context)) {
    if (finding.severity === 'soft') continue;
    const message =
      'message' in finding ? finding.message[language] : problemSentences[finding.problem];
    const column = columnOf.get(finding.question);
    if (message && column !== undefined) errors.push({ column, message });
  }
  return { answers, errors, remarks };
}

/** Problems of answers as sentences; null where a spreadsheet of old may be incomplete. */
const problemSentences: Record<Problem, string | null> = {
  required: null,
  unconfirmed: null,
  rowsMissing: null,
  otherTextMissing: 'chooses "other" without a text: map a column with "otherText": true',
  otherTextTooLong: 'holds a text beside "other" that is too long: shorten it',
  textTooLong: 'holds a text that is too long: shorten it',
  tooManyOptions: 'chooses more options than the question permits',
  exclusiveOption: 'combines an option with others that excludes all others',
  outOfRange: 'holds a number that the question does not permit',
  notAnEmail: 'holds no e-mail address',
  notADate: 'holds no date',
  notAMonth: 'holds no month',
  notANumber: 'holds no whole number',
  notOffered: 'holds an answer that the question does not offer',
};
