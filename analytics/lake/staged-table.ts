import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { Column } from '../../schemas/lake.ts';
import { quoted } from '../engine/sql-text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A table in the memory of DuckDB, which takes rows one by one. */
export interface StagedTable<Row> {
  append(row: Row): void;
  /** Ends appending: from now on queries see all rows. */
  finish(): void;
}

/** Where rows are gathered; the tables of the main schema are those of a finished snapshot. */
export const staged = 'staged';

/** What one vector of DuckDB holds. */
const rowsPerChunk = 2048;

type StagedColumn = Pick<Column, 'name' | 'type'>;
type Cell = string | number | boolean | null;
type Cells = Readonly<Record<string, Cell>>;

/**
 * Creates a table in the schema `staged`.
 *
 * Columns of the vocabulary become ENUMs: a byte instead of a text for each value, sorted and
 * written to Parquet several times as fast, where they are texts again. A text that is not in the
 * vocabulary is an error.
 */
export async function stageTable<Row extends Cells>(
  connection: DuckDBConnection,
  { name, columns }: { name: string; columns: readonly StagedColumn[] },
  vocabulary: Vocabulary,
): Promise<StagedTable<Row>> {
  const types = columns.map((column) => `${column.name} ${typeOf(column, vocabulary)}`);
  await connection.run(`CREATE TABLE ${staged}.${name} (${types.join(', ')})`);
  const appender = await connection.createAppender(name, staged);
  const chunk = DuckDBDataChunk.create(columns.map((_, index) => appender.columnType(index)));
  let rows: Row[] = [];
  const flush = () => {
    chunk.reset();
    chunk.setColumns(columns.map((column) => rows.map((row) => toDuckDb(column, row))));
    appender.appendDataChunk(chunk);
    rows = [];
  };
  return {
    append(row) {
      rows.push(row);
      if (rows.length === rowsPerChunk) flush();
    },
    finish() {
      flush();
      appender.closeSync();
    },
  };
}

function typeOf({ name, type }: StagedColumn, vocabulary: Vocabulary): string {
  const words = vocabulary[name];
  // An ENUM has at least one word.
  if (!words || words.length === 0) return type;
  // An ENUM sorts by position. In this order it sorts as its texts do.
  return `ENUM(${[...new Set(words)].sort().map(quoted).join(', ')})`;
}

const dayInMilliseconds = 86_400_000;

function toDuckDb({ name, type }: StagedColumn, row: Cells): DuckDBValue {
  const cell = row[name] ?? null;
  return type === 'DATE' && typeof cell === 'string'
    ? new DuckDBDateValue(Date.parse(cell) / dayInMilliseconds)
    : cell;
}
