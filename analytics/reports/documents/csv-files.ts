import { inAll } from '../../../schemas/text.ts';
import { toCsv } from '../csv.ts';
import type { CsvDialect } from '../write-csv.ts';
import type { DocumentFile, DocumentKind } from './document.ts';
import { type DocumentSource, shownInDocuments } from './document-source.ts';
import { documentTables } from './document-tables.ts';
import { documentTexts } from './texts.ts';

const folders: Record<CsvDialect, string> = { excel: 'csv-excel', rfc4180: 'csv' };

/** Every table as CSV, for people with Excel and for programs. */
export const csvFiles: DocumentKind = {
  id: 'csv',
  title: { de: 'Tabellen als CSV', en: 'Tables as CSV' },
  *write(source) {
    yield* csvIn('excel', source);
    yield* csvIn('rfc4180', source);
  },
};

/** Every table in one dialect. */
export function* csvIn(dialect: CsvDialect, source: DocumentSource): Generator<DocumentFile> {
  const { results, language } = source;
  for (const table of documentTables(source)) {
    const { name, title } = table;
    const csv = toCsv(table, results, shownInDocuments, language, dialect);
    yield {
      path: `${folders[dialect]}/${name}.csv`,
      mediaType: 'text/csv',
      title: inAll((language) => {
        const { csvExcel, csv } = documentTexts[language].data;
        return (dialect === 'excel' ? csvExcel : csv)(title[language]);
      }),
      body: new TextEncoder().encode(csv),
    };
  }
}
