import { zstdDecompressSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import readXlsx from 'read-excel-file/node';
import type { DocumentFile, DocumentKind } from '../../../analytics/reports/documents/document.ts';
import type { DocumentSource } from '../../../analytics/reports/documents/document-source.ts';

/** All files of kinds of documents. */
export async function filesOf(
  source: DocumentSource,
  ...kinds: DocumentKind[]
): Promise<DocumentFile[]> {
  const files: DocumentFile[] = [];
  for (const kind of kinds) for await (const file of kind.write(source)) files.push(file);
  return files;
}

/** What a file of text says. */
export const textOf = ({ body }: Pick<DocumentFile, 'body'>) => new TextDecoder().decode(body);

/** The rows of a CSV file by the names of their columns, as a program of its dialect reads them. */
export function readCsv(file: DocumentFile): Record<string, string>[] {
  const delimiter = file.path.startsWith('csv-excel/') ? ';' : ',';
  const rows: Record<string, string>[] = parse(Buffer.from(file.body), {
    ...{ bom: true, columns: true, delimiter, relax_quotes: false },
  });
  const asWritten = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '');
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, asWritten(cell)])),
  );
}

/** The rows of a Parquet file by the names of their columns. */
export function readParquetFile({ body }: DocumentFile): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({
    file: new Uint8Array(body).buffer,
    compressors: { ZSTD: (page) => zstdDecompressSync(page) },
  });
}

export type SheetCell = string | number | boolean | Date | null;

/** The rows of a workbook by the names of its sheets. */
export async function readWorkbook({ body }: DocumentFile): Promise<Map<string, SheetCell[][]>> {
  const sheets = await readXlsx(Buffer.from(body), { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as SheetCell[][]]));
}

/** The tables of a Markdown file, their heads left out, as they read once they are shown. */
export function readMarkdownTables(file: DocumentFile): string[][][] {
  const tables: string[][][] = [];
  let current: string[][] | undefined;
  for (const line of textOf(file).split('\n')) {
    if (!line.startsWith('| ')) current = undefined;
    else if (/^\| -/.test(line)) {
      current = [];
      tables.push(current);
    } else current?.push(cellsOf(line));
  }
  return tables;
}

function cellsOf(line: string): string[] {
  const cells = line.slice(2, -2).split(/(?<=(?:^|[^\\])(?:\\\\)*) \| /);
  return cells.map((cell) => cell.replaceAll('&amp;', '&').replaceAll(/\\([!-/:-@[-`{-~])/g, '$1'));
}
