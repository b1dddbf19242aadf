import type { DocumentSource } from '../../../analytics/reports/documents/document-source.ts';
import { documentTables } from '../../../analytics/reports/documents/document-tables.ts';
import { expectedTables } from './expected-figures.ts';
import type { ExpectedDate, FigureKind, FigureValue } from './expected-table.ts';

/** A cell as documents must have it: a text, a date, a figure, or nothing. */
export type ExpectedCell = string | ExpectedDate | { kind: FigureKind; value: FigureValue } | '';

/** The expected tables by name, cell by cell: figures without the code that makes tables, only its columns. */
export function expectedCells(source: DocumentSource): Map<string, ExpectedCell[][]> {
  const columns = new Map(documentTables(source).map((table) => [table.name, table.columns]));
  return new Map(
    expectedTables(source).map(({ name, rows }) => [
      name,
      rows.map(({ label, figures }) => {
        const texts = [...label];
        return (columns.get(name) ?? []).map(({ name, kind }) => {
          if (kind === 'text' || kind === 'unit') return texts.shift() ?? '';
          return figures.find(({ column }) => column === name) ?? '';
        });
      }),
    ]),
  );
}
