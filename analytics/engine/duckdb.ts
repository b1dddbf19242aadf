import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import {
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
  JSDuckDBValueConverter,
  version,
} from '@duckdb/node-api';
import type { LakeTable } from '../../schemas/lake.ts';
import * as z from '../../schemas/zod.ts';
import { type Engine, type EngineTable, previousTables } from './engine.ts';
import { emptyTable } from './engine-tables.ts';
import { quoted } from './sql-text.ts';

/** The version that writes and reads the tables, such as v1.5.5. */
export const duckDbVersion = version();

const MiB = 2 ** 20;

/**
 * The MiB which DuckDB may take before it spills to its folder: half of the memory, because Node
 * and what DuckDB does not count need the rest, and no more than 1 GiB, which holds 100,000 units.
 *
 * @param memory bytes that the process may use
 */
export function memoryLimit(memory: number): number {
  return Math.min(Math.floor(memory / 2 / MiB), 1024);
}

/**
 * Runs `work` with a DuckDB of its own that sees no file outside `folder`, loads no extension and
 * cannot be reconfigured.
 *
 * @param folder an existing folder; DuckDB spills there what does not fit into memory
 */
export async function withDuckDb<Result>(
  folder: string,
  work: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  // Lambda and containers constrain the memory; elsewhere the number is 0 or beyond the machine's.
  const memory = Math.min(process.constrainedMemory() || totalmem(), totalmem());
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    threads: String(availableParallelism()),
    memory_limit: `${memoryLimit(memory)}MiB`,
    temp_directory: join(folder, 'spill'),
  });
  try {
    const connection = await instance.connect();
    try {
      await connection.run(`SET allowed_directories = [${quoted(folder)}]`);
      await connection.run('SET enable_external_access = false');
      await connection.run('SET lock_configuration = true');
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

/**
 * An engine over Parquet files, which lie in a folder that the connection may read. Tables of the
 * wave before are empty where no file of them is named.
 */
export async function openEngine(
  connection: DuckDBConnection,
  files: readonly { table: EngineTable; path: string }[],
): Promise<Engine> {
  for (const { table, path } of files) {
    await connection.run(`CREATE VIEW ${table} AS SELECT * FROM read_parquet(${quoted(path)})`);
  }
  for (const [name, table] of Object.entries<LakeTable>(previousTables)) {
    if (files.some((file) => file.table === name)) continue;
    await connection.run(`CREATE VIEW ${name} AS ${emptyTable(table)}`);
  }
  return engineOf(connection);
}

/** An engine over whatever tables a connection has. */
export function engineOf(connection: DuckDBConnection): Engine {
  return {
    async query(sql, parameters, row) {
      const reader = await connection.runAndReadAll(sql, [...parameters]);
      return z.array(row).parse(reader.convertRowObjects(cellOf));
    },
  };
}

/** The types that the engines share; of others, one would have a value that the other has not. */
const shared = new Set([
  DuckDBTypeId.VARCHAR,
  DuckDBTypeId.BOOLEAN,
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.DATE,
  // These come as BigInt, which no schema of a row takes: SQL casts what it counts.
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
]);

/** Dates are ISO texts, as Athena's are. */
function cellOf(value: DuckDBValue, type: DuckDBType) {
  if (!shared.has(type.typeId)) {
    throw new TypeError(`a column is ${type}, which the engines do not share`);
  }
  if (value instanceof DuckDBDateValue) return value.toString();
  return JSDuckDBValueConverter(value, type, JSDuckDBValueConverter);
}
