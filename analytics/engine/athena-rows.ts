import type { ColumnInfo, ResultSet } from '@aws-sdk/client-athena';
import { quotedNames } from './sql-text.ts';

type Cell = string | number | boolean | null;

/** How the texts that Athena answers with are read, by the type of their column. */
const readers: Readonly<Record<string, (text: string) => Cell>> = {
  varchar: (text) => text,
  /** ISO texts, as DuckDB's are made. */
  date: (text) => text,
  boolean: readBoolean,
  tinyint: readInteger,
  smallint: readInteger,
  integer: readInteger,
  bigint: readInteger,
};

/**
 * The rows of an answer, page after page.
 *
 * @param sql the query: names in quotes keep the letters that they are written with there, because
 * to Athena capital letters make no difference
 * @throws TypeError if a column has a type that the engines do not share, or holds something else
 */
export function rowsOf(pages: readonly ResultSet[], sql: string): Record<string, Cell>[] {
  const columns = pages[0]?.ResultSetMetadata?.ColumnInfo ?? [];
  const written = new Map(quotedNames(sql).map((name) => [name.toLowerCase(), name]));
  const cells = columns.map((column) => {
    const label = column.Label ?? column.Name ?? '';
    return { name: written.get(label.toLowerCase()) ?? label, read: readerOf(column) };
  });
  // The first row of all repeats the names of the columns.
  const rows = pages.flatMap((page) => page.Rows ?? []).slice(1);
  return rows.map(({ Data = [] }) =>
    Object.fromEntries(
      cells.map(({ name, read }, index) => {
        const text = Data[index]?.VarCharValue;
        return [name, text === undefined ? null : read(text)];
      }),
    ),
  );
}

function readerOf({ Name, Type = '' }: ColumnInfo): (text: string) => Cell {
  const read = readers[Type];
  if (!read) throw new TypeError(`column ${Name} is ${Type}, which the engines do not share`);
  return read;
}

function readInteger(text: string): number {
  const number = Number(text);
  if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(number)) {
    throw new TypeError('a whole number of the answer is none, or is too large');
  }
  return number;
}

function readBoolean(text: string): boolean {
  if (text !== 'true' && text !== 'false') throw new TypeError('a truth value is neither');
  return text === 'true';
}
