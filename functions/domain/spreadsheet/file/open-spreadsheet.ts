import { InvalidFileError } from '../../../../schemas/errors.ts';
import { type SheetTable, toTable } from '../table.ts';
import { openWorkbook } from './open-workbook.ts';
import { readCsv } from './read-csv.ts';

/** A CSV or XLSX file. */
export interface Spreadsheet {
  /** The sheets of a workbook, in order; none in CSV. */
  sheets: string[];
  /**
   * @param sheet the sheet of a workbook; the first one where it is not named
   * @throws InvalidFileError
   */
  read(sheet: string | undefined): Promise<SheetTable>;
}

/**
 * Opens a CSV or XLSX file by its bytes; which of the two it is, its content tells.
 *
 * @param remark is told what the person should know about how the file is read
 * @throws InvalidFileError
 */
export function openSpreadsheet(bytes: Buffer, remark: (text: string) => void): Spreadsheet {
  const problem = problemOf(bytes);
  if (problem) throw invalid(problem);
  if (!startsWith(bytes, 'PK')) {
    const { rows, headerRow } = readCsv(bytes, remark);
    return { sheets: [], read: async () => toTable(rows, headerRow) };
  }
  const { sheets, read } = openWorkbook(bytes);
  return { sheets, read: async (sheet = sheets[0] ?? '') => toTable(await read(sheet)) };
}

function invalid(message: string): InvalidFileError {
  return new InvalidFileError('The spreadsheet', [{ path: 'file', message }]);
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
