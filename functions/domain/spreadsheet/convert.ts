import { InvalidFileError, type Issue } from '../../../schemas/errors.ts';
import type { Mapping } from '../../../schemas/mapping.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { Language } from '../../../schemas/text.ts';
import type { UnitResponse } from '../cases/unit-response.ts';
import { weighUnits } from '../waves/frame.ts';
import { quoted } from './cell.ts';
import { resolveColumns } from './columns.ts';
import type { NameScope } from './find-by-name.ts';
import type { KnownUnit } from './found-unit.ts';
import { type CellIssue, toIssues } from './issues.ts';
import { readRow } from './read-row.ts';
import type { SheetTable } from './table.ts';
import { unitFinder } from './units.ts';

/** What is needed to read a spreadsheet. */
export interface ConversionBasis {
  mapping: Mapping;
  questionnaire: Questionnaire;
  /** The units that rows can name. */
  known: readonly KnownUnit[];
  /** An ISO calendar date. */
  today: string;
  /** In which the questionnaire's own messages are told. */
  language: Language;
}

export interface Conversion {
  responses: UnitResponse[];
  /** Among which units names were looked up, where the spreadsheet has names. */
  scope?: NameScope | undefined;
  /** What was left out of the answers, and where. */
  remarks: Issue[];
}

/** What stands in a spreadsheet, with all that is wrong with it. */
export interface TableReading extends Pick<Conversion, 'responses' | 'scope'> {
  /** Rows that name no unit, or one that another row names. */
  unitErrors: CellIssue[];
  /** Cells that cannot be read, or break a hard edit. */
  answerErrors: CellIssue[];
  remarks: CellIssue[];
}

/**
 * Reads every row of a spreadsheet as the response of one unit. Required questions may be
 * unanswered; answers to questions that the other answers hide are left out and remarked upon.
 *
 * @throws InvalidFileError naming everything that is wrong, by row and column; there is no half
 * conversion
 */
export function convertTable(table: SheetTable, basis: ConversionBasis): Conversion {
  const { responses, scope, unitErrors, answerErrors, remarks } = readTable(table, basis);
  const errors = [...unitErrors, ...answerErrors].sort((a, b) => a.row - b.row);
  if (errors.length > 0) throw new InvalidFileError('The spreadsheet', toIssues(errors));
  return { responses, scope, remarks: toIssues(remarks) };
}

/**
 * The same, for a person who looks at it: what is wrong is told beside what could be read.
 *
 * @throws InvalidFileError if the mapping is incomplete, or does not fit the spreadsheet
 */
export function readTable(
  table: SheetTable,
  { mapping, questionnaire, known, today, language }: ConversionBasis,
): TableReading {
  const columns = resolveColumns(mapping, questionnaire, table.header);
  const { find, scope } = unitFinder(known, mapping.key.holds, {
    header: columns.key.header,
    cells: table.rows.map(({ cells }) => cells[columns.key.index] ?? null),
  });
  const context = { today, referenceDate: mapping.referenceDate };
  const rowOfUnit = new Map<string, number>();
  const unitErrors: CellIssue[] = [];
  const answerErrors: CellIssue[] = [];
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
    if (problem) unitErrors.push({ row: number, column: columns.key.header, message: problem });
    const read = readRow(cells, columns.answers, questionnaire, context, language);
    answerErrors.push(...read.errors.map((issue) => ({ row: number, ...issue })));
    remarks.push(...read.remarks.map((issue) => ({ row: number, ...issue })));
    if ('problem' in found || first) continue;
    rowOfUnit.set(found.unit.ars, number);
    const { answers } = read;
    responses.push({
      unit: found.unit,
      ...(Object.keys(answers).length > 0 && { answers }),
    });
  }
  const units = weighUnits(responses.map(({ unit }) => unit));
  return {
    responses: responses.map((response, i) => ({ ...response, unit: units[i] ?? response.unit })),
    scope,
    unitErrors,
    answerErrors,
    remarks,
  };
}

const noKey = 'is empty: enter the key of the unit, or delete the row';
