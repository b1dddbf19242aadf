import { Temporal } from 'temporal-polyfill';
import { InvalidFileError } from '../../../../schemas/errors.ts';
import { unzip, ZipProblem } from '../../../../schemas/unzip.ts';
import { type Cell, textOf } from '../cell.ts';
import { percentStyles } from './percent-styles.ts';
import { scanSheet } from './scan-sheet.ts';
import { workbookParts } from './workbook-parts.ts';

/** Far more than the largest sheet that `toTable` takes needs. */
const maxUnpackedBytes = 64 * 2 ** 20;

/** Excel takes 32,767 characters a cell, of which each may be written with six, or with six bytes. */
const maxTextBytes = 200_000;

/** A workbook that is unpacked but not read yet. */
export interface Workbook {
  /** In the order of the tabs. */
  sheets: string[];
  /**
   * The cells of a sheet, with the values that were saved with formulas.
   *
   * @throws InvalidFileError
   */
  read(sheet: string): Promise<Cell[][]>;
}

/** @throws InvalidFileError if it is damaged, too large, or no XLSX */
export function openWorkbook(bytes: Buffer): Workbook {
  const files = unpack(bytes);
  const parts = workbookParts(files);
  const sheets = [...parts.sheets.keys()];
  return {
    sheets,
    async read(sheet) {
      const xml = files.get(parts.sheets.get(sheet) ?? '');
      if (!xml) {
        const names = sheets.map((one) => `"${one}"`).join(', ');
        throw invalid(`has no sheet "${sheet}": it has ${names}`);
      }
      const styles = files.get(parts.styles ?? '')?.toString('utf8') ?? '';
      const special = scanSheet(xml.toString('utf8'), percentStyles(styles));
      const rows = (await readRows(bytes, sheets.indexOf(sheet) + 1)).map((cells) =>
        cells.map(toCell),
      );
      for (const { row, column, error } of special) {
        const cells = rows[row - 1] ?? [];
        cells[column - 1] = error === undefined ? asPercent(cells[column - 1]) : { error };
        rows[row - 1] = cells;
      }
      // A lost cell beyond the others leaves holes.
      return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
    },
  };
}

function invalid(message: string): InvalidFileError {
  return new InvalidFileError('The workbook', [{ path: 'file', message }]);
}

function unpack(bytes: Buffer): Map<string, Buffer> {
  try {
    const files = unzip(bytes, /\.(xml|rels)$/, maxUnpackedBytes);
    // A text of many megabytes keeps the reader busy for minutes.
    if ([...files.values()].some(hasHugeText))
      throw invalid('has a cell with far too much text: shorten it');
    return files;
  } catch (error) {
    throw error instanceof ZipProblem ? invalid(error.message) : error;
  }
}

/** Whether there is more between two tags than the text of a cell can be. */
function hasHugeText(xml: Buffer): boolean {
  let tag = xml.indexOf('<');
  while (tag >= 0) {
    const next = xml.indexOf('<', tag + 1);
    if ((next < 0 ? xml.length : next) - tag > maxTextBytes) return true;
    tag = next;
  }
  return false;
}

/** @param sheet its number, from 1 */
async function readRows(bytes: Buffer, sheet: number) {
  // The variant that goes by the directory of the archive, as `unzip` does, and by nothing else in it.
  const { readSheet } = await import('read-excel-file/universal');
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
    const year = value.getUTCFullYear();
    return !(year >= 1 && year <= 9999)
      ? { error: 'a date that does not exist' }
      : Temporal.PlainDate.from(value.toISOString().slice(0, 10));
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;
}

/** The digits of a number that are not due to how computers calculate. */
const sureDigits = 12;

/** A number in percent as it is shown: 80 % is stored as 0.8. */
function asPercent(cell: Cell = null): Cell {
  if (typeof cell !== 'number') return cell;
  return `${textOf(Number((cell * 100).toPrecision(sureDigits)))} %`;
}
