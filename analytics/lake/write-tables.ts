import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type LakeTable, type LakeTableName, lakeTables } from '../../schemas/lake.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import { quoted } from '../engine/duckdb.ts';
import { codeRows } from './code-rows.ts';
import type { LakeCase } from './lake-case.ts';
import { rowsOfCase } from './rows.ts';
import { stageTable } from './staged-table.ts';
import { vocabularyOf } from './vocabulary.ts';

type NamedTable = LakeTable & { name: LakeTableName };

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
 * @param cases may come page by page: their rows are gathered in DuckDB, which spills to disk what
 * does not fit into memory
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
  await stageRows(connection, questionnaire, wave, cases);
  const files: TableFile[] = [];
  for (const table of Object.values(lakeTables)) {
    await refuseTwins(connection, table);
    files.push(await toParquet(connection, table, folder));
  }
  return files;
}

async function stageRows(
  connection: DuckDBConnection,
  questionnaire: Questionnaire,
  wave: string,
  cases: AsyncIterable<LakeCase>,
): Promise<void> {
  const vocabulary = vocabularyOf(questionnaire, wave);
  const answers = await stageTable(connection, 'answers', vocabulary);
  const frame = await stageTable(connection, 'frame', vocabulary);
  const status = await stageTable(connection, 'status', vocabulary);
  const codes = await stageTable(connection, 'codes', vocabulary);
  for (const row of codeRows(questionnaire, wave)) codes.append(row);
  for await (const lakeCase of cases) {
    const rows = rowsOfCase(questionnaire, lakeCase);
    frame.append(rows.frame);
    for (const row of rows.answers) answers.append(row);
    for (const row of rows.status) status.append(row);
  }
  for (const table of [answers, frame, status, codes]) table.finish();
}

async function refuseTwins(connection: DuckDBConnection, table: NamedTable): Promise<void> {
  const key = table.key.join(', ');
  const twins = await connection.runAndReadAll(
    `SELECT ${key} FROM ${table.name} GROUP BY ${key} HAVING count(*) > 1 LIMIT 1`,
  );
  const [twin] = twins.getRowsJson();
  if (twin) {
    throw new Error(`table ${table.name} has two rows with the key ${JSON.stringify(twin)}`);
  }
}

/** Moves a staged table into a file; sorted by its key, the same rows give the same bytes. */
async function toParquet(
  connection: DuckDBConnection,
  { name, key }: NamedTable,
  folder: string,
): Promise<TableFile> {
  const path = join(folder, `${name}.parquet`);
  const { rowsChanged } = await connection.run(
    `COPY (SELECT * FROM ${name} ORDER BY ${key.join(', ')}) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  await connection.run(`DROP TABLE ${name}`);
  const body = await readFile(path);
  const sha256 = createHash('sha256').update(body).digest('hex');
  return { table: name, path, rows: rowsChanged, bytes: body.length, sha256 };
}
