import type { Answers } from '../../../schemas/answer.ts';
import { followBranches } from '../../../schemas/branching.ts';
import type { Problem } from '../../../schemas/constraints.ts';
import { checkAnswers, type EditContext } from '../../../schemas/edits.ts';
import { InvalidFileError, type Issue } from '../../../schemas/errors.ts';
import type { Mapping } from '../../../schemas/mapping.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { weighUnits } from '../frame.ts';
import type { UnitResponse } from '../unit-response.ts';
import { type Cell, quoted } from './cell.ts';
import { type AnswerColumn, resolveColumns } from './columns.ts';
import { combine } from './combine.ts';
import type { NameScope } from './find-by-name.ts';
import type { KnownUnit } from './found-unit.ts';
import { type CellIssue, toIssues } from './issues.ts';
import { readCell } from './read-cell.ts';
import type { SheetTable } from './table.ts';
import { unitFinder } from './units.ts';

export interface Conversion {
  responses: UnitResponse[];
  /** Among which units names were looked up, where the spreadsheet has names. */
  scope?: NameScope | undefined;
  /** What was left out of the answers, and where. */
  remarks: Issue[];
}

/**
 * Reads every row of a spreadsheet as the response of one unit. Required questions may be
 * unanswered; answers to questions that the other answers hide are left out and remarked upon.
 *
 * @param today an ISO calendar date
 * @throws InvalidFileError naming everything that is wrong, by row and column; there is no half
 * conversion
 */
export function convertTable(
  table: SheetTable,
  mapping: Mapping,
  questionnaire: Questionnaire,
  known: readonly KnownUnit[],
  today: string,
): Conversion {
  const columns = resolveColumns(mapping, questionnaire, table.header);
  const { find, scope } = unitFinder(known, mapping.key.holds, {
    header: columns.key.header,
    cells: table.rows.map(({ cells }) => cells[columns.key.index] ?? null),
  });
  const context = { today, referenceDate: mapping.referenceDate };
  const rowOfUnit = new Map<string, number>();
  const errors: CellIssue[] = [];
  const remarks: CellIssue[] = [];
  const responses: UnitResponse[] = [];
  for (const { number, cells } of table.rows) {
    const key = cells[columns.key.index] ?? null;
    const found = key === null ? { problem: noKey } : find(key);
    const first = 'unit' in found ? rowOfUnit.get(found.unit.ars) : undefined;
    const problem =
      'problem' in found
        ? found.problem
        : first && `${quoted(key)} is the same unit as in row ${first}: keep one of the rows`;
    if (problem) errors.push({ row: number, column: columns.key.header, message: problem });
    const read = readRow(cells, columns.answers, questionnaire, context);
    errors.push(...read.errors.map((issue) => ({ row: number, ...issue })));
    remarks.push(...read.remarks.map((issue) => ({ row: number, ...issue })));
    if ('problem' in found || first) continue;
    rowOfUnit.set(found.unit.ars, number);
    const { answers } = read;
    responses.push({
      unit: found.unit,
      ...(Object.keys(answers).length > 0 && { answers }),
    });
  }
  if (errors.length > 0) throw new InvalidFileError('The spreadsheet', toIssues(errors));
  const units = weighUnits(responses.map(({ unit }) => unit));
  return {
    responses: responses.map((response, i) => ({ ...response, unit: units[i] ?? response.unit })),
    scope,
    remarks: toIssues(remarks),
  };
}

const noKey = 'is empty: enter the key of the unit, or delete the row';

type ColumnIssue = Omit<CellIssue, 'row'>;

function readRow(
  cells: Cell[],
  columns: AnswerColumn[],
  questionnaire: Questionnaire,
  context: EditContext,
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
    const message = 'message' in finding ? finding.message.en : problemSentences[finding.problem];
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
