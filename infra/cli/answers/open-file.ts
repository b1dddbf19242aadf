import {
  openSpreadsheet,
  type Spreadsheet,
} from '../../../functions/domain/spreadsheet/file/open-spreadsheet.ts';
import { readBytes } from '../read-file.ts';

const maxFileBytes = 32 * 2 ** 20;

/**
 * Opens the CSV or XLSX file that a person named.
 *
 * @param remark is told what the person should know about how the file is read
 * @throws InvalidFileError
 */
export async function openFile(path: string, remark: (text: string) => void): Promise<Spreadsheet> {
  return openSpreadsheet(await readBytes(path, maxFileBytes), remark);
}
