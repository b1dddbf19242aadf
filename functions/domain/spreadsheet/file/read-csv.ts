import { CsvError, parse } from 'csv-parse/sync';
import { InvalidFileError } from '../../../../schemas/errors.ts';
import { maxColumns, maxRows, tooManyColumns } from '../table.ts';

/** The rows of a file. */
interface CsvRows {
  rows: string[][];
  /** The number of the first of them in the file, from 1. */
  headerRow: number;
}

/**
 * Reads CSV with semicolons, commas or tabs, with or without byte order mark. A first line such as
 * `sep=;`, which Excel writes for itself, names the separator.
 *
 * @param remark is told where the text is not UTF-8 and was read as Windows-1252
 * @throws InvalidFileError
 */
export function readCsv(bytes: Uint8Array, remark: (text: string) => void): CsvRows {
  const text = decode(bytes, remark);
  const named = /^sep=([;,\t|])(\r|\n|$)/i.exec(text);
  const delimiter = named?.[1] ?? delimiterOf(text);
  // One row more than permitted tells that there are too many; the rest is not read.
  const headerRow = named ? 2 : 1;
  const to = headerRow + maxRows + 1;
  let records: string[][];
  try {
    records = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      from: headerRow,
      to,
    });
  } catch (error) {
    throw error instanceof CsvError ? refusal(error) : error;
  }
  const [header = [], ...rows] = records;
  const last = rows.at(-1);
  if (last && rows.length <= maxRows && last.length < header.length && !/[\r\n]$/.test(text)) {
    throw invalid(`row ${headerRow + rows.length}`, `ends in its middle: ${cutOff}`);
  }
  if (records.some((record) => record.length > maxColumns)) throw invalid('file', tooManyColumns);
  return { headerRow, rows: records };
}

const cutOff = 'the file was probably cut off; save it again';

function invalid(path: string, message: string): InvalidFileError {
  return new InvalidFileError('The spreadsheet', [{ path, message }]);
}

/** UTF-8, or what German Excel writes as plain "CSV"; never a guess about a damaged file. */
function decode(bytes: Uint8Array, remark: (text: string) => void): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw invalid('file', 'is UTF-16 text: save it as "CSV UTF-8" or as XLSX');
  }
  if (bytes.includes(0)) throw invalid('file', 'is neither CSV nor XLSX');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    remark('The file is not UTF-8; it was read as Windows-1252. Look at the umlauts.');
    return new TextDecoder('windows-1252').decode(bytes);
  }
  try {
    decoder.decode();
  } catch {
    throw invalid('file', `ends in the middle of a character: ${cutOff}`);
  }
  // UTF-8 that was once read as Windows-1252 (Ã¼ for ü), or letters that were already lost.
  const garbled = /Ã[¤¶¼„–œŸ]|\ufffd/.exec(text);
  if (garbled) {
    const row = text.slice(0, garbled.index).split('\n').length;
    throw invalid(
      `line ${row}`,
      'has garbled umlauts: the file was saved in a wrong encoding; export it again as "CSV UTF-8" or as XLSX',
    );
  }
  return text;
}

/** More than a line of headers takes. */
const headerLength = 2 ** 17;

/** The separator that stands most often in the header, outside of quotes; a title above it has none. */
function delimiterOf(text: string): string {
  const unquoted = text
    .slice(0, headerLength)
    .split('"')
    .filter((_, i) => i % 2 === 0)
    .join('"');
  const header = /^.*[;,\t].*$/m.exec(unquoted)?.[0] ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return [';', ',', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function refusal(error: CsvError): InvalidFileError {
  const line = `line ${typeof error['lines'] === 'number' ? error['lines'] : '?'}`;
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? invalid(line, `has a quotation mark (") that is never closed: ${cutOff}`)
    : invalid(line, 'has a quotation mark (") in the wrong place: save the file as XLSX instead');
}
