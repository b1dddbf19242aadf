import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBValue,
} from '@duckdb/node-api';
import { type Column, type LakeRow, type LakeTableName, lakeTables } from '../../schemas/lake.ts';
import { quoted } from '../engine/duckdb.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A table in the memory of DuckDB, which takes rows one by one. */
export interface StagedTable<Table extends LakeTableName> {
  append(row: LakeRow<Table>): void;
  /** Ends appending: from now on queries see all rows. */
  finish(): void;
}

/** What one vector of DuckDB holds. */
const rowsPerChunk = 2048;

/**
 * Creates a table with the name and the columns of a table of the lake.
 *
 * Columns of the vocabulary become ENUMs: a byte instead of a text for each value, sorted and
 * written to Parquet several times as fast, where they are texts again. A text that is not in the
 * vocabulary is an error.
 */
export async function stageTable<Table extends LakeTableName>(
  connection: DuckDBConnection,
  name: Table,
  vocabulary: Vocabulary,
): Promise<StagedTable<Table>> {
  const columns: readonly Column[] = lakeTables[name].columns;
  const types = columns.map((column) => `${column.name} ${typeOf(column, vocabulary)}`);
  await connection.run(`CREATE TABLE ${name} (${types.join(', ')})`);
  const appender = await connection.createAppender(name);
  const chunk = DuckDBDataChunk.create(columns.map((_, index) => appender.columnType(index)));
  let rows: Record<string, Cell>[] = [];
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

function typeOf({ name, type }: Column, vocabulary: Vocabulary): string {
  const words = vocabulary[name];
  if (!words) return type;
  // An ENUM sorts by position. In this order it sorts as its texts do.
  return `ENUM(${[...new Set(words)].sort().map(quoted).join(', ')})`;
}

type Cell = string | number | boolean | null;

const dayInMilliseconds = 86_400_000;

function toDuckDb({ name, type }: Column, row: Record<string, Cell>): DuckDBValue {
  const cell = row[name] ?? null;
  return type === 'DATE' && typeof cell === 'string'
    ? new DuckDBDateValue(Date.parse(cell) / dayInMilliseconds)
    : cell;
}
