import {
  type Crosswalk,
  type CrosswalkEntry,
  type CrosswalkKind,
  crosswalkEntrySchema,
} from '../../../schemas/crosswalk.ts';
import { InvalidFileError, type Issue } from '../../../schemas/errors.ts';
import { folded } from '../spreadsheet/cell.ts';
import { readCsv } from '../spreadsheet/file/read-csv.ts';
import { readDate } from '../spreadsheet/values.ts';

const columns = {
  from: ['alter schlüssel', 'old key'],
  to: ['neuer schlüssel', 'new key'],
  on: ['datum', 'date'],
  kind: ['art', 'kind'],
  share: ['anteil', 'share'],
} as const;
type Column = keyof typeof columns;

const kinds = new Map<string, CrosswalkKind>([
  ['umgeschlüsselt', 'renumbered'],
  ['renumbered', 'renumbered'],
  ['eingemeindet', 'merged'],
  ['merged', 'merged'],
  ['aufgeteilt', 'split'],
  ['split', 'split'],
]);
const germanKinds: Record<CrosswalkKind, string> = {
  renumbered: 'umgeschlüsselt',
  merged: 'eingemeindet',
  split: 'aufgeteilt',
};

/** An entry with the row of the file that it stands in. */
export interface CrosswalkRow {
  row: number;
  entry: CrosswalkEntry;
}

/**
 * Reads changes of keys from CSV.
 *
 * @throws InvalidFileError naming every row that cannot be read
 */
export function readCrosswalkTable(bytes: Uint8Array): CrosswalkRow[] {
  const { rows, headerRow } = readCsv(bytes, () => undefined);
  const [header = [], ...body] = rows;
  const indexes = findColumns(header, headerRow);
  const issues: Issue[] = [];
  const read = body.flatMap((cells, index): CrosswalkRow[] => {
    const row = headerRow + 1 + index;
    if (cells.every((cell) => cell.trim() === '')) return [];
    const cell = (column: Column) => cells[indexes[column]]?.trim() ?? '';
    const reading = readEntry(cell);
    if (typeof reading !== 'string') return [{ row, entry: reading }];
    issues.push({ path: `row ${row}`, message: reading });
    return [];
  });
  if (body.length === 0) issues.push({ path: 'file', message: 'has no rows below the header' });
  if (issues.length > 0) throw new InvalidFileError('The table of changes', issues);
  return read;
}

/** Changes of keys as CSV, as `readCrosswalkTable` reads them: for Excel, with semicolons and BOM. */
export function writeCrosswalkTable(crosswalk: Crosswalk): string {
  const header = ['alter Schlüssel', 'neuer Schlüssel', 'Datum', 'Art', 'Anteil'];
  const rows = crosswalk.map(({ from, to, on, kind, share }) => [
    from,
    to,
    on,
    germanKinds[kind],
    share ?? '',
  ]);
  return `\ufeff${[header, ...rows].map((row) => `${row.join(';')}\r\n`).join('')}`;
}

function findColumns(header: readonly string[], headerRow: number): Record<Column, number> {
  const found = Object.entries(columns).map(([column, names]) => {
    const index = header.findIndex((title) => (names as readonly string[]).includes(folded(title)));
    return [column, index] as const;
  });
  const missing = found
    .filter(([column, index]) => index < 0 && column !== 'share')
    .map(([column]) => columns[column as Column][0]);
  if (missing.length === 0) return Object.fromEntries(found) as Record<Column, number>;
  const message = `lacks the columns ${missing.join(', ')}: the first row names them`;
  throw new InvalidFileError('The table of changes', [{ path: `row ${headerRow}`, message }]);
}

/** The entry of a row, or what is wrong with it. */
function readEntry(cell: (column: Column) => string): CrosswalkEntry | string {
  const kind = kinds.get(folded(cell('kind')));
  if (!kind) {
    return `"${cell('kind')}" is no kind of change: write umgeschlüsselt, eingemeindet or aufgeteilt`;
  }
  const on = readDate(cell('on'));
  if (!on) return `"${cell('on')}" cannot be the date: write it as 01.07.2021`;
  const share = cell('share').replace(/\s?%$/, '');
  const parsed = crosswalkEntrySchema.safeParse({
    from: municipalityKey(cell('from')),
    to: municipalityKey(cell('to')),
    on,
    kind,
    ...(share !== '' && { share: Number(share) }),
  });
  if (parsed.success) return parsed.data;
  const column = parsed.error.issues[0]?.path[0] as Column | undefined;
  return `"${column ? cell(column) : ''}" cannot be ${column ? fieldNames[column] : 'read'}`;
}

const fieldNames: Record<Column, string> = {
  from: 'the old key: it has 8 digits',
  to: 'the new key: it has 8 digits, and is another one',
  on: 'the date',
  kind: 'the kind of change',
  share:
    'the share: where a municipality was divided it is a whole percentage from 1 to 99, elsewhere it is empty',
};

/** Spreadsheets drop the zero that the keys of nine states begin with. */
function municipalityKey(text: string): string {
  const digits = text.replace(/\s/g, '');
  return /^\d{7}$/.test(digits) ? `0${digits}` : digits;
}
