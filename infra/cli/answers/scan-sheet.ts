import {
  maxColumns,
  maxRows,
  tooManyColumns,
  tooManyRows,
} from '../../../functions/domain/spreadsheet/table.ts';
import { InvalidFileError } from '../../../schemas/errors.ts';

/** A cell whose value is lost: the library that reads sheets takes it for empty. */
export interface LostCell {
  /** From 1, as in the spreadsheet. */
  row: number;
  column: number;
  error: string;
}

/** The last row that a spreadsheet program can show. */
const lastRow = 2 ** 20;

const rowTag = /<(?:\w+:)?row\s[^>]*?\br="(\d+)"/g;
const filledCell = /<(?:\w+:)?c\s([^>]*[^/>])>(.*?)<\/(?:\w+:)?c>/gs;
const value = /<(?:\w+:)?(?:v|is)\b/;
const formula = /<(?:\w+:)?f\b/;

/**
 * Looks through the XML of a sheet before it is read: a single cell far away would make the reader
 * fill gigabytes with empty cells, and formulas that failed would be read as unanswered.
 *
 * @throws InvalidFileError if it is too large
 */
export function scanSheet(xml: string): LostCell[] {
  const lost: LostCell[] = [];
  for (const [, row] of xml.matchAll(rowTag))
    if (Number(row) > lastRow) throw tooLarge(tooManyRows);
  for (const [, attributes = '', content = ''] of xml.matchAll(filledCell)) {
    const isFormula = formula.test(content);
    const isFilled = value.test(content);
    if (!isFormula && !isFilled) continue;
    const [, letters = '', digits = ''] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
    const row = Number(digits);
    const column = columnNumber(letters);
    if (row > maxRows + 1) throw tooLarge(tooManyRows);
    if (column > maxColumns) throw tooLarge(tooManyColumns);
    if (/\bt="e"/.test(attributes)) {
      const error = />([^<]+)<\/(?:\w+:)?v>/.exec(content)?.[1] ?? '#?';
      lost.push({ row, column, error: `the error ${error}` });
    } else if (isFormula && !isFilled) {
      lost.push({ row, column, error: 'a formula without a value' });
    }
  }
  return lost;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function tooLarge(message: string): InvalidFileError {
  return new InvalidFileError('The workbook', [{ path: 'file', message }]);
}
