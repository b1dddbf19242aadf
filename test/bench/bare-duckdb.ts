import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { openEngine } from '../../analytics/engine/duckdb.ts';
import type { EngineTable } from '../../analytics/engine/engine.ts';
import { quoted } from '../../analytics/engine/sql-text.ts';
import { codeRows } from '../../analytics/lake/code-rows.ts';
import { type LakeTableName, lakeTables } from '../../schemas/lake.ts';
import { rowsOfCase } from '../support/lake-rows.ts';
import { technikStatus as questionnaire, wave } from '../support/technik-status.ts';
import { benchIndicators, contextOf } from './bench-indicators.ts';
import { benchInput } from './cases.ts';

/** A table of a snapshot on disk. */
export interface LakeFile {
  table: EngineTable;
  path: string;
}

/** Writes all rows of a snapshot into a folder, as JSON lines, one file a table. */
export async function writeFinishedRows(folder: string, units: number): Promise<void> {
  for (const table of Object.values(lakeTables).map(({ name }) => name)) {
    await writeFile(linesOf(folder, table), jsonLines(table, units));
  }
}

async function* jsonLines(table: LakeTableName, units: number) {
  const toLines = (rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  if (table === 'codes') {
    yield toLines(codeRows(questionnaire, wave.id));
    return;
  }
  for await (const lakeCase of benchInput(units).cases) {
    yield toLines([rowsOfCase(questionnaire, lakeCase)[table]].flat());
  }
}

/**
 * What a snapshot is compared with: DuckDB as it comes, which is given the finished rows as JSON
 * lines with the types of their columns, writes them as Parquet, sorted by key, and runs the SQL of
 * all indicators over the files. It follows no branches, evaluates no status, checks no keys and
 * hashes nothing.
 */
export async function runBareDuckDb(folder: string): Promise<void> {
  await withBareDuckDb(async (connection) => {
    const files: LakeFile[] = [];
    for (const { name, key, columns } of Object.values(lakeTables)) {
      const path = join(folder, `${name}.parquet`);
      const types = columns.map((column) => `${column.name}: '${column.type}'`).join(', ');
      const rows = `read_json(${quoted(linesOf(folder, name))}, format = 'newline_delimited', columns = {${types}})`;
      await connection.run(
        `COPY (SELECT * FROM ${rows} ORDER BY ${key.join(', ')}) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`,
      );
      files.push({ table: name, path });
    }
    const engine = await openEngine(connection, files);
    for (const { run } of benchIndicators) await run(engine, contextOf([], []));
  });
}

/** Runs `work` with a DuckDB as it comes. */
export async function withBareDuckDb<T>(
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const linesOf = (folder: string, table: LakeTableName) => join(folder, `${table}.ndjson`);
