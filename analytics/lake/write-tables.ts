import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type LakeTable, type LakeTableName, lakeTables } from '../../schemas/lake.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import { quoted } from '../engine/duckdb.ts';
import { codeRows } from './code-rows.ts';
import type { LakeCase } from './lake-case.ts';
import { openNdjson } from './ndjson.ts';
import { rowsOfCase } from './rows.ts';

/** A table of the lake as a Parquet file on disk. */
export interface TableFile {
  table: LakeTableName;
  path: string;
  rows: number;
  bytes: number;
  sha256: string;
}

/**
 * Writes the tables of one wave as Parquet into a folder, one file each. The same cases, in
 * whatever order, give the same bytes; a wave without cases gives files that hold their schema.
 *
 * @param folder an empty folder that the connection may read and write
 * @param cases may come page by page: only one batch of rows is held in memory
 * @throws Error if two rows of a table have the same key, because their order, and with it the
 * bytes, would be left to chance
 */
export async function writeTables(
  connection: DuckDBConnection,
  folder: string,
  questionnaire: Questionnaire,
  wave: string,
  cases: AsyncIterable<LakeCase>,
): Promise<TableFile[]> {
  const lines = (table: LakeTableName) => join(folder, `${table}.ndjson`);
  const counts = await writeLines(lines, questionnaire, wave, cases);
  const files: TableFile[] = [];
  for (const table of Object.values(lakeTables)) {
    files.push(await toParquet(connection, table, counts[table.name], lines(table.name), folder));
  }
  return files;
}

async function writeLines(
  path: (table: LakeTableName) => string,
  questionnaire: Questionnaire,
  wave: string,
  cases: AsyncIterable<LakeCase>,
): Promise<Record<LakeTableName, number>> {
  const answers = await openNdjson(path('answers'));
  const frame = await openNdjson(path('frame'));
  const status = await openNdjson(path('status'));
  const codes = await openNdjson(path('codes'));
  try {
    await codes.write(codeRows(questionnaire, wave));
    for await (const lakeCase of cases) {
      const rows = rowsOfCase(questionnaire, lakeCase);
      await frame.write([rows.frame]);
      await answers.write(rows.answers);
      await status.write(rows.status);
    }
  } catch (error) {
    await Promise.all([answers.finish(), frame.finish(), status.finish(), codes.finish()]);
    throw error;
  }
  return {
    answers: await answers.finish(),
    frame: await frame.finish(),
    status: await status.finish(),
    codes: await codes.finish(),
  };
}

async function toParquet(
  connection: DuckDBConnection,
  table: LakeTable & { name: LakeTableName },
  rows: number,
  lines: string,
  folder: string,
): Promise<TableFile> {
  const path = join(folder, `${table.name}.parquet`);
  const types = table.columns.map(({ name, type }) => `${name}: '${type}'`).join(', ');
  const source = `read_json(${quoted(lines)}, format = 'newline_delimited', columns = {${types}})`;
  const key = table.key.join(', ');
  await connection.run(
    `COPY (SELECT * FROM ${source} ORDER BY ${key}) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  await rm(lines);
  const twice = await connection.runAndReadAll(
    `SELECT ${key} FROM read_parquet(${quoted(path)}) GROUP BY ${key} HAVING count(*) > 1 LIMIT 1`,
  );
  if (twice.currentRowCount > 0) {
    const [row] = twice.getRowsJson();
    throw new Error(`table ${table.name} has two rows with the key ${JSON.stringify(row)}`);
  }
  const body = await readFile(path);
  const sha256 = createHash('sha256').update(body).digest('hex');
  return { table: table.name, path, rows, bytes: body.length, sha256 };
}
