import { InvalidFileError } from '../../../../schemas/errors.ts';
import { maxColumns, maxRows, tooManyColumns, tooManyRows } from '../table.ts';
import { attributesOf, type Tag, tagsOf } from './xml-tags.ts';

/** A cell of which the library that reads sheets does not tell all. */
export interface SpecialCell {
  /** From 1, as in the spreadsheet. */
  row: number;
  column: number;
  /** Its value is lost: an error, or a formula without a value. Otherwise it is shown in percent. */
  error?: string;
}

/** The last row that a spreadsheet program can show. */
const lastRow = 2 ** 20;

/** What was found out about the cell that is open. */
interface OpenCell {
  attributes: Map<string, string>;
  hasFormula: boolean;
  hasValue: boolean;
  /** Where its value begins and what it is. */
  valueFrom: number;
  value: string;
}

/**
 * Looks through the XML of a sheet before it is read: a single cell far away would make the reader
 * fill gigabytes with empty cells, formulas that failed would be read as unanswered, and 80 % as 0.8.
 *
 * @param percents the styles that show a number in percent
 * @throws InvalidFileError if it is too large or damaged
 */
export function scanSheet(xml: string, percents: ReadonlySet<string>): SpecialCell[] {
  const special: SpecialCell[] = [];
  let cell: OpenCell | undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'row' && tag.kind !== 'close') checkRow(tag);
    else if (tag.name === 'c') {
      if (tag.kind === 'close' && cell) special.push(...specialOf(cell, percents));
      else if (tag.kind === 'open' && cell) throw refusal('is damaged: save it again');
      cell = tag.kind === 'open' ? opened(tag) : undefined;
    } else if (cell) look(cell, tag, xml);
  }
  return special;
}

function checkRow(tag: Tag): void {
  const row = attributesOf(tag).get('r');
  if (row !== undefined && !(Number(row) <= lastRow)) throw refusal(tooManyRows);
}

function opened(tag: Tag): OpenCell {
  const attributes = attributesOf(tag);
  return { attributes, hasFormula: false, hasValue: false, valueFrom: 0, value: '' };
}

function look(cell: OpenCell, tag: Tag, xml: string): void {
  if (tag.name === 'f') cell.hasFormula = true;
  if (tag.name !== 'v' && tag.name !== 'is') return;
  cell.hasValue = true;
  if (tag.kind === 'close') cell.value = xml.slice(cell.valueFrom, tag.from);
  else cell.valueFrom = tag.to;
}

/** The cell, if there is anything special about it. */
function specialOf(cell: OpenCell, percents: ReadonlySet<string>): SpecialCell[] {
  const { attributes, hasFormula, hasValue, value } = cell;
  if (!hasFormula && !hasValue) return [];
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(attributes.get('r') ?? '') ?? [];
  const place = { row: Number(digits), column: columnNumber(letters) };
  if (letters === '') throw refusal('has a cell without a place: save it again');
  if (place.row > maxRows + 1) throw refusal(tooManyRows);
  if (place.column > maxColumns) throw refusal(tooManyColumns);
  if (attributes.get('t') === 'e') return [{ ...place, error: `the error ${value || '#?'}` }];
  if (!hasValue) return [{ ...place, error: 'a formula without a value' }];
  return percents.has(attributes.get('s') ?? '') ? [place] : [];
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function refusal(message: string): InvalidFileError {
  return new InvalidFileError('The workbook', [{ path: 'file', message }]);
}
