import { InvalidFileError, type Issue } from '../../../../schemas/errors.ts';
import { folded } from '../../spreadsheet/cell.ts';
import { readNumber } from '../../spreadsheet/values.ts';

/** What a row is about: a unit, or a municipality that a unit speaks for. */
export type RowKind = 'district' | 'districtFreeCity' | 'administration' | 'municipality';

/** A row of the file, as it was read. */
export interface UnitRow {
  /** Its number in the file, from 1. */
  row: number;
  key: string;
  name: string;
  kind: RowKind;
  /** Undefined where it is to be counted from the municipalities. */
  inhabitants: number | undefined;
  municipalities: number | undefined;
  /** The key of the unit that speaks for a municipality. */
  unit: string | undefined;
}

const columns = {
  key: ['schlüssel', 'key'],
  name: ['name'],
  kind: ['art', 'kind'],
  inhabitants: ['einwohner', 'inhabitants'],
  municipalities: ['gemeinden', 'municipalities'],
  unit: ['verwaltung', 'unit'],
} as const;
type Column = keyof typeof columns;
const required: readonly Column[] = ['key', 'name', 'kind', 'inhabitants'];

const kinds = new Map<string, RowKind>([
  ['kreis', 'district'],
  ['landkreis', 'district'],
  ['district', 'district'],
  ['kreisfreie stadt', 'districtFreeCity'],
  ['districtfreecity', 'districtFreeCity'],
  ['verwaltung', 'administration'],
  ['administration', 'administration'],
  ['gemeinde', 'municipality'],
  ['municipality', 'municipality'],
]);

/**
 * Reads the rows of a table of units.
 *
 * @param headerRow the number of the first row, which names the columns
 * @throws InvalidFileError naming every row that cannot be read
 */
export function readUnitRows(rows: readonly string[][], headerRow: number): UnitRow[] {
  const [header = [], ...body] = rows;
  const indexes = findColumns(header, headerRow);
  const issues: Issue[] = [];
  const read = body.flatMap((cells, index) => {
    const row = headerRow + 1 + index;
    if (cells.every((cell) => cell.trim() === '')) return [];
    const cell = (column: Column) => cells[indexes.get(column) ?? -1]?.trim() ?? '';
    const complain = (message: string) => {
      issues.push({ path: `row ${row}`, message });
      return undefined;
    };
    const kind =
      kinds.get(folded(cell('kind'))) ??
      complain(
        `"${cell('kind')}" is no kind of unit: write Kreis, kreisfreie Stadt, Verwaltung or Gemeinde`,
      );
    const name = nameIn(cell('name')) ?? complain('has no name, or one with control characters');
    const key = kind && readKey(cell('key'), kind, complain);
    const inhabitants = readCount(cell('inhabitants'), 'inhabitants', complain);
    const municipalities = readCount(cell('municipalities'), 'municipalities', complain);
    const unit = kind === 'municipality' ? readUnitKey(cell('unit'), complain) : undefined;
    if (kind === 'municipality' && inhabitants === undefined && cell('inhabitants') === '') {
      complain('has no number of inhabitants');
    }
    return kind && name && key ? [{ row, key, name, kind, inhabitants, municipalities, unit }] : [];
  });
  if (read.length === 0 && issues.length === 0) {
    issues.push({ path: 'file', message: 'has no rows below the header' });
  }
  if (issues.length > 0) throw new InvalidFileError('The table of units', issues);
  return read;
}

function findColumns(header: readonly string[], headerRow: number): Map<Column, number> {
  const found = new Map<Column, number>();
  for (const [column, names] of Object.entries(columns) as [Column, readonly string[]][]) {
    const index = header.findIndex((title) => names.includes(folded(title)));
    if (index >= 0) found.set(column, index);
  }
  const missing = required.filter((column) => !found.has(column)).map((one) => columns[one][0]);
  if (missing.length === 0) return found;
  const message = `lacks the columns ${missing.join(', ')}: the first row names them`;
  throw new InvalidFileError('The table of units', [{ path: `row ${headerRow}`, message }]);
}

/** No control characters, and nothing that no XML may hold: names stand in charts. */
function nameIn(text: string): string | undefined {
  return /^[^\p{Cc}\p{Cs}\p{Cn}]{1,200}$/u.test(text) ? text : undefined;
}

type Complain = (message: string) => undefined;

/** How many digits keys have, in full or without the zeros at their end. */
const lengths: Record<RowKind, readonly number[]> = {
  district: [12, 5],
  districtFreeCity: [12, 9, 5],
  administration: [12, 9],
  municipality: [8],
};

function readKey(text: string, kind: RowKind, complain: Complain): string | undefined {
  const digits = text.replace(/\s/g, '');
  const allowed = lengths[kind];
  // Spreadsheets take keys for numbers and drop the zero that those of nine states begin with.
  const full = allowed.includes(digits.length + 1) && /^[1-9]/.test(digits) ? `0${digits}` : digits;
  if (!/^\d+$/.test(full) || !allowed.includes(full.length)) {
    return complain(
      `"${text}" cannot be the key: it has ${allowed.toSorted((a, b) => a - b).join(' or ')} digits`,
    );
  }
  if (kind === 'municipality') return full;
  const key = full.padEnd(12, '0');
  if (kind !== 'administration' && !key.endsWith('0000000')) {
    return complain(`"${text}" cannot be the key: that of a district ends in zeros after 5 digits`);
  }
  if (!key.endsWith('000')) {
    return complain(
      `"${text}" is the key of a municipality: that of an administration ends in 000`,
    );
  }
  return key;
}

function readUnitKey(text: string, complain: Complain): string | undefined {
  if (text === '') return complain('names no unit that speaks for the municipality');
  const digits = text.replace(/\s/g, '');
  const isDistrict = digits.length === 5 || digits.length === 4;
  return readKey(text, isDistrict ? 'districtFreeCity' : 'administration', complain);
}

function readCount(text: string, what: string, complain: Complain): number | undefined {
  if (text === '') return undefined;
  const number = readNumber(text, false);
  if (number !== undefined && Number.isInteger(number) && number >= 0) return number;
  return complain(`"${text}" cannot be the number of ${what}`);
}
