import type { Register } from '../../../schemas/registry.ts';
import { readCsv } from '../spreadsheet/file/read-csv.ts';
import { buildUnits } from './build-units.ts';
import { readUnits } from './csv/read-units.ts';
import { decodeText } from './decode-text.ts';
import { readRegister } from './gv100ad.ts';

/** Whether a file is a table of units, and not the official register. */
export function isUnitTable(name: string): boolean {
  return /\.csv$/i.test(name);
}

/**
 * Reads the official register, plain or compressed.
 *
 * @throws InvalidFileError naming every line that is wrong
 */
export async function readOfficialRegister(name: string, bytes: Uint8Array): Promise<Register> {
  return buildUnits(readRegister(await decodeText(name, bytes)));
}

/**
 * Reads a table of units.
 *
 * @param territoryDate the day that it describes
 * @throws InvalidFileError naming every row that is wrong
 */
export function readUnitTable(bytes: Uint8Array, territoryDate: string): Register {
  const remarks: string[] = [];
  const { rows, headerRow } = readCsv(bytes, (remark) => remarks.push(remark));
  const register = readUnits(rows, headerRow, territoryDate);
  return { ...register, notices: remarks.map((message) => ({ path: 'file', message })) };
}
