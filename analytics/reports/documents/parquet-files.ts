import { type ColumnSource, parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import { inAll, type Language } from '../../../schemas/text.ts';
import { sourceOf } from '../csv.ts';
import { hiddenCell, isDateText, isWords, type Table } from '../table.ts';
import { blank } from '../tables/columns.ts';
import type { DocumentFile, DocumentKind } from './document.ts';
import { type DocumentSource, shownInDocuments } from './document-source.ts';
import { documentTables } from './document-tables.ts';
import { documentTexts } from './texts.ts';

/** Every table as Parquet, for those who compute with it. */
export const parquetFiles: DocumentKind = {
  id: 'parquet',
  title: { de: 'Tabellen als Parquet', en: 'Tables as Parquet' },
  *write(source) {
    for (const table of documentTables(source)) yield parquetOf(table, source);
  },
};

function parquetOf(table: Table, { results, language }: DocumentSource): DocumentFile {
  const { name, title } = table;
  const columns = [
    ...table.columns.map((_, index) => columnOf(table, index, language)),
    hiddenColumn(table),
    ...Object.entries(sourceOf(table, results, shownInDocuments, language)).map(([key, value]) => ({
      schema: key === 'reference_date' ? date(key) : text(key),
      data: table.rows.map(() => (key === 'reference_date' ? new Date(value) : value)),
    })),
  ];
  const file = parquetWriteBuffer({
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ schema }) => schema),
    ],
    columnData: columns.map(({ schema, data }): ColumnSource => ({ name: schema.name, data })),
  });
  return {
    path: `parquet/${name}.parquet`,
    mediaType: 'application/vnd.apache.parquet',
    title: inAll((language) => documentTexts[language].data.parquet(title[language])),
    body: new Uint8Array(file),
  };
}

interface TypedColumn {
  schema: SchemaElement;
  data: (string | number | Date | null)[];
}

const optional = { repetition_type: 'OPTIONAL' } as const;
const text = (name: string): SchemaElement => ({
  ...{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  ...optional,
});
const date = (name: string): SchemaElement => ({
  ...{ name, type: 'INT32', converted_type: 'DATE' },
  ...optional,
});

/** Counts are whole numbers, dates are dates; what is hidden has no value, see `hiddenColumn`. */
function columnOf({ columns, rows }: Table, index: number, language: Language): TypedColumn {
  const { name = '', kind } = columns[index] ?? {};
  const cells = rows.map((row) => row.cells[index] ?? null);
  if (!isWords(kind)) {
    const type = kind === 'count' ? 'INT32' : 'DOUBLE';
    const data = cells.map((cell) => (typeof cell === 'number' ? cell : null));
    return { schema: { name, type, ...optional }, data };
  }
  if (cells.some(isDateText)) {
    // A month is its first day.
    const data = cells.map((cell) => (isDateText(cell) ? new Date(cell.date) : null));
    return { schema: date(name), data };
  }
  const data = cells.map((cell) => {
    if (cell === null || cell === blank) return null;
    return typeof cell === 'object' ? cell[language] : String(cell);
  });
  return { schema: text(name), data };
}

/** The names of the columns that are hidden in a row, so that they can be told from those without a value. */
function hiddenColumn({ columns, rows }: Table): TypedColumn {
  const data = rows.map(({ cells }) => {
    const hidden = columns.filter(
      ({ kind }, index) => !isWords(kind) && cells[index] === hiddenCell,
    );
    return hidden.length > 0 ? hidden.map(({ name }) => name).join(',') : null;
  });
  return { schema: text('hidden'), data };
}
