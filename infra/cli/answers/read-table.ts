import { readFile, stat } from 'node:fs/promises';
import { type SheetTable, toTable } from '../../../functions/domain/spreadsheet/table.ts';
import { InvalidFileError, NotFoundError } from '../../../schemas/errors.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/** A spreadsheet as it was read. */
export interface SpreadsheetFile {
  table: SheetTable;
  /** The sheets of a workbook, in order; none in CSV. */
  sheets: string[];
}

const maxFileBytes = 32 * 2 ** 20;

/**
 * Reads a CSV or XLSX file, which it is told by its content.
 *
 * @param sheet the sheet of a workbook; the first one where it is not named
 * @param remark is told what the person should know about how the file was read
 * @throws NotFoundError, InvalidFileError
 */
export async function readTable(
  path: string,
  sheet: string | undefined,
  remark: (text: string) => void,
): Promise<SpreadsheetFile> {
  const bytes = await readBytes(path);
  const problem = problemOf(bytes);
  if (problem) throw new InvalidFileError('The spreadsheet', [{ path: 'file', message: problem }]);
  if (!startsWith(bytes, 'PK')) return { table: toTable(readCsv(bytes, remark)), sheets: [] };
  const { sheets, rows } = await readXlsx(bytes, sheet);
  return { table: toTable(rows), sheets };
}

async function readBytes(path: string): Promise<Buffer> {
  const info = await stat(path).catch(() => undefined);
  if (!info) throw new NotFoundError(`There is no file ${path}`);
  if (!info.isFile()) throw new NotFoundError(`${path} is a folder: name a CSV or XLSX file`);
  if (info.size > maxFileBytes) {
    const message = `is larger than ${maxFileBytes / 2 ** 20} MB: split it, or delete what is no answer`;
    throw new InvalidFileError('The spreadsheet', [{ path: 'file', message }]);
  }
  return readFile(path);
}

/** Why a file cannot be a spreadsheet that is read here, by its first bytes. */
function problemOf(bytes: Buffer): string | undefined {
  if (bytes.every((byte) => byte > 0 && byte <= 0x20)) return 'is empty';
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) {
    return 'is an old XLS workbook or protected by a password: save it as XLSX without password';
  }
  if (startsWith(bytes, '%PDF')) return 'is a PDF: export the table as CSV or XLSX';
  if (/^(\xef\xbb\xbf)?\s*</.test(bytes.toString('latin1', 0, 100))) {
    return 'is HTML or XML: save it as CSV or XLSX';
  }
  return undefined;
}

function startsWith(bytes: Buffer, signature: string): boolean {
  return bytes.toString('latin1', 0, signature.length) === signature;
}
