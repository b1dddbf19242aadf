import { expect } from 'vitest';
import { districtProfile } from '../../../analytics/reports/district-profile/district-profile.ts';
import type { DocumentSource } from '../../../analytics/reports/documents/document-source.ts';
import { writeCell } from '../../../analytics/reports/write-cell.ts';
import { cellsOf, openPdf, partsOf } from './open-pdf.ts';

/** Words may be broken at the end of a line. */
const joined = (text: string) => text.replaceAll(/[\s\u00ad-]/g, '');

/** The tables of a brief, of the profile. */
function expectedTables(source: DocumentSource, ags5: string): string[][][] {
  const { topics, changes, levels, parts, answers } = districtProfile(source, ags5, {
    carried: true,
  }).tables;
  return [topics, changes, levels, parts, answers]
    .filter((table) => table !== null)
    .map(({ columns, rows }) => [
      columns.map(({ title }) => title[source.language]),
      ...rows.map(({ cells }) =>
        cells.map(
          (cell, index) => writeCell(cell, columns[index]?.kind ?? 'text', source.language) ?? '–',
        ),
      ),
    ]);
}

/** The same with what stands in one cell for several rows left out, as tables in the PDF have it. */
function spanned([head = [], ...rows]: string[][]): string[][] {
  return [
    head,
    ...rows.map((row, index) => (row[0] === rows[index - 1]?.[0] ? row.slice(1) : row)),
  ];
}

/** Expects the brief of a district to have two pages, and every figure of its profile in them. */
export async function expectBrief(source: DocumentSource, ags5: string, body: Uint8Array) {
  const { pages } = await openPdf(body);
  expect([ags5, pages.length]).toEqual([ags5, 2]);
  const written = (tables: string[][][]) =>
    tables.map((rows) => rows.map((row) => row.map(joined)));
  const found = pages.flatMap((page) => partsOf(page, 'Table')).map(cellsOf);
  expect(written(found)).toEqual(written(expectedTables(source, ags5).map(spanned)));
}
