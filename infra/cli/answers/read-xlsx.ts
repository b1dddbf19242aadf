// The variant that goes by the directory of the archive, as `unzip` does, and by nothing else in it.
import { readSheet } from 'read-excel-file/universal';
import { Temporal } from 'temporal-polyfill';
import type { Cell } from '../../../functions/domain/spreadsheet/cell.ts';
import { InvalidFileError } from '../../../schemas/errors.ts';
import { scanSheet } from './scan-sheet.ts';
import { unzip, ZipProblem } from './zip.ts';

/** Far more than the largest sheet that `toTable` takes needs. */
const maxUnpackedBytes = 64 * 2 ** 20;

/**
 * Reads one sheet of an XLSX workbook, with the values that were saved with formulas.
 *
 * @param sheet the first one where it is not named
 * @throws InvalidFileError
 */
export async function readXlsx(
  bytes: Buffer,
  sheet: string | undefined,
): Promise<{ sheets: string[]; rows: Cell[][] }> {
  const files = unpack(bytes);
  const paths = sheetPaths(files);
  const sheets = [...paths.keys()];
  const name = sheet ?? sheets[0] ?? '';
  const xml = files.get(paths.get(name) ?? '');
  if (!xml) {
    throw invalid(`has no sheet "${name}": it has ${sheets.map((one) => `"${one}"`).join(', ')}`);
  }
  const lost = scanSheet(xml.toString('utf8'));
  const rows = (await readRows(bytes, name)).map((cells) => cells.map(toCell));
  for (const { row, column, error } of lost) {
    const cells = rows[row - 1] ?? [];
    cells[column - 1] = { error };
    rows[row - 1] = cells;
  }
  // A lost cell beyond the others leaves holes.
  return { sheets, rows: Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null)) };
}

function invalid(message: string): InvalidFileError {
  return new InvalidFileError('The workbook', [{ path: 'file', message }]);
}

function unpack(bytes: Buffer): Map<string, Buffer> {
  try {
    return unzip(bytes, /\.(xml|rels)$/, maxUnpackedBytes);
  } catch (error) {
    throw error instanceof ZipProblem ? invalid(error.message) : error;
  }
}

/** The path of each sheet in the archive, by its name, in the order of the tabs. */
function sheetPaths(files: Map<string, Buffer>): Map<string, string> {
  const workbook = files.get('xl/workbook.xml');
  const relations = files.get('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) throw invalid('is an archive, but no XLSX workbook');
  const targets = new Map(
    tags(relations, 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target')
        .replace(/^(?!\/)/, '/xl/')
        .slice(1),
    ]),
  );
  return new Map(
    tags(workbook, 'sheet').map((tag) => [
      attribute(tag, 'name'),
      targets.get(attribute(tag, '\\w+:id')) ?? '',
    ]),
  );
}

function tags(xml: Buffer, name: string): string[] {
  return xml.toString('utf8').match(new RegExp(`<(\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return (value?.[1] ?? value?.[2] ?? '').replace(
    /&(\w+);/g,
    (whole, entity) => entities[entity] ?? whole,
  );
}

async function readRows(bytes: Buffer, sheet: string) {
  try {
    return await readSheet(new Blob([bytes]), sheet);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw invalid(`cannot be read (${reason}): open it in a spreadsheet program and save it again`);
  }
}

/** The library's types call dates `typeof Date`; what it gives are dates at midnight UTC. */
function toCell(value: unknown): Cell {
  if (value instanceof Date) {
    return Number.isNaN(value.valueOf())
      ? { error: 'a date that does not exist' }
      : Temporal.PlainDate.from(value.toISOString().slice(0, 10));
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;
}
