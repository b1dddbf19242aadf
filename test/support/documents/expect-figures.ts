import { expect } from 'vitest';
import type { DocumentFile } from '../../../analytics/reports/documents/document.ts';
import type { DocumentSource } from '../../../analytics/reports/documents/document-source.ts';
import { documentTables } from '../../../analytics/reports/documents/document-tables.ts';
import {
  formatNumber,
  formatPercent,
  formatPercentTenths,
  formatTenths,
} from '../../../schemas/format.ts';
import { type ExpectedCell, expectedCells } from './expected-cells.ts';
import type { ExpectedDate, FigureKind } from './expected-table.ts';
import {
  readCsv,
  readMarkdownTables,
  readParquetFile,
  readWorkbook,
  type SheetCell,
} from './read-documents.ts';

const nameOf = ({ path }: DocumentFile) => path.replace(/^.*\/|\.[a-z]+$/g, '');

/** Whether what a file has is that date, and no text; a month is its first day. */
function isDate({ date }: ExpectedDate, found: unknown): boolean {
  const day = date.length === 'yyyy-mm'.length ? `${date}-01` : date;
  return found instanceof Date && found.toISOString().startsWith(day);
}

/** The CSV files of a dialect have every figure of the source, and no other. */
export function expectCsv(files: readonly DocumentFile[], source: DocumentSource): void {
  const expected = expectedCells(source);
  expect(files.map(nameOf).sort()).toEqual([...expected.keys()].sort());
  for (const file of files) {
    const isForExcel = file.path.startsWith('csv-excel/');
    const wanted = expected.get(nameOf(file)) ?? [];
    const rows = readCsv(file).map((row) => Object.values(row));
    expect(rows).toHaveLength(wanted.length);
    for (const [index, cells] of wanted.entries()) {
      for (const [place, cell] of cells.entries()) {
        const found = rows[index]?.[place] ?? 'missing';
        if (typeof cell === 'string') expect(found).toBe(cell);
        else if ('date' in cell) expect(found).toBe(isForExcel ? cell.text : cell.date);
        else {
          const number = String(cell.value ?? '');
          expect(found, file.path).toBe(
            isForExcel && number !== '.' ? number.replace('.', ',') : number,
          );
        }
      }
    }
  }
}

/** The Parquet files have every figure of the source with its type, and no other. */
export async function expectParquet(
  files: readonly DocumentFile[],
  source: DocumentSource,
): Promise<void> {
  const expected = expectedCells(source);
  expect(files.map(nameOf).sort()).toEqual([...expected.keys()].sort());
  const columns = new Map(documentTables(source).map((table) => [table.name, table.columns]));
  for (const file of files) {
    const wanted = expected.get(nameOf(file)) ?? [];
    const rows = await readParquetFile(file);
    expect(rows).toHaveLength(wanted.length);
    for (const [index, cells] of wanted.entries()) {
      const row = rows[index] ?? {};
      const hidden = cells.flatMap((cell, place) =>
        typeof cell !== 'string' && 'value' in cell && cell.value === '.'
          ? [columns.get(nameOf(file))?.[place]?.name ?? '']
          : [],
      );
      expect(row['hidden'], file.path).toBe(hidden.length > 0 ? hidden.join(',') : null);
      for (const [place, cell] of cells.entries()) {
        const found = Object.values(row)[place];
        if (typeof cell === 'string') expect(found ?? '').toBe(cell);
        else if ('date' in cell) expect(isDate(cell, found), file.path).toBe(true);
        else expect(found).toBe(cell.value === '.' ? null : cell.value);
      }
    }
  }
}

/** The workbook has every table as a block of cells, and no number in another place but its notes. */
export async function expectWorkbook(file: DocumentFile, source: DocumentSource): Promise<void> {
  const [, ...sheets] = [...(await readWorkbook(file)).values()];
  const rows = sheets.flat();
  let numbers = 0;
  for (const [name, cells] of expectedCells(source)) {
    const wanted = cells.map((row) => row.map(asInSheet));
    numbers += wanted.flat().filter((cell) => typeof cell === 'number').length;
    const isThere = rows.some((_, start) =>
      wanted.every((row, index) =>
        row.every((cell, place) => isSame(cell, rows[start + index]?.[place] ?? null)),
      ),
    );
    expect(isThere, name).toBe(true);
  }
  expect(rows.flat().filter((cell) => typeof cell === 'number')).toHaveLength(numbers);
}

function asInSheet(cell: ExpectedCell): SheetCell | ExpectedDate {
  if (typeof cell === 'string') return cell === '' ? null : cell;
  if ('date' in cell) return cell;
  const isPercentage = cell.kind === 'percent' || cell.kind === 'share';
  return typeof cell.value === 'number' && isPercentage ? cell.value / 100 : cell.value;
}

function isSame(wanted: SheetCell | ExpectedDate, found: SheetCell): boolean {
  if (typeof wanted === 'number') {
    return typeof found === 'number' && Math.abs(wanted - found) < 1e-9;
  }
  if (wanted !== null && typeof wanted === 'object' && 'date' in wanted) {
    return isDate(wanted, found);
  }
  return found === wanted;
}

const formats: Record<FigureKind, typeof formatNumber> = {
  count: formatNumber,
  number: formatNumber,
  mean: formatTenths,
  percent: formatPercentTenths,
  share: formatPercent,
};

/** The wiki page has every table in its place, written as people read figures. */
export function expectWiki(file: DocumentFile, source: DocumentSource): void {
  const { language } = source;
  const tables = documentTables(source).map(({ name }) => name);
  const expected = expectedCells(source);
  const found = readMarkdownTables(file);
  expect(found).toHaveLength(expected.size);
  for (const [index, name] of tables.entries()) {
    const written = (expected.get(name) ?? []).map((row) =>
      row.map((cell) => {
        if (typeof cell === 'string') return cell.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim();
        if ('date' in cell) return cell.text;
        const { kind, value } = cell;
        return typeof value === 'number' ? formats[kind](value, language) : (value ?? '');
      }),
    );
    expect(
      found[index]?.map((row) => row.map((cell) => cell.trim())),
      name,
    ).toEqual(written);
  }
}
