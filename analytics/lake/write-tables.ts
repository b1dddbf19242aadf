import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import {
  type LakeRow,
  type LakeTable,
  type LakeTableName,
  lakeTables,
} from '../../schemas/lake.ts';
import { quoted } from '../engine/sql-text.ts';
import { codeRows } from './code-rows.ts';
import type { LakeCase } from './lake-case.ts';
import { prepareRows, type RowRules } from './rows.ts';
import { stageAnswers } from './staged-answers.ts';
import { staged, stageTable } from './staged-table.ts';
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
  rules: RowRules,
  cases: AsyncIterable<LakeCase>,
): Promise<TableFile[]> {
  await stageRows(connection, rules, cases);
  const files: TableFile[] = [];
  for (const table of Object.values(lakeTables)) {
    await refuseTwins(connection, table);
    files.push(await toParquet(connection, table, folder));
  }
  return files;
}

async function stageRows(
  connection: DuckDBConnection,
  rules: RowRules,
  cases: AsyncIterable<LakeCase>,
): Promise<void> {
  const { questionnaire, wave } = rules;
  await connection.run(`CREATE SCHEMA ${staged}`);
  const words = vocabularyOf(questionnaire, wave.id);
  const answers = await stageAnswers(connection, words);
  const frame = await stageTable<LakeRow<'frame'>>(connection, lakeTables.frame, words);
  const status = await stageTable<LakeRow<'status'>>(connection, lakeTables.status, words);
  const readiness = await stageTable<LakeRow<'readiness'>>(connection, lakeTables.readiness, words);
  const expiries = await stageTable<LakeRow<'expiries'>>(connection, lakeTables.expiries, words);
  const codes = await stageTable<LakeRow<'codes'>>(connection, lakeTables.codes, words);
  for (const row of codeRows(questionnaire, wave.id)) codes.append(row);
  const rowsOf = prepareRows(rules);
  for await (const lakeCase of cases) {
    const rows = rowsOf(lakeCase);
    frame.append(rows.frame);
    if (rows.answers) answers.append(rows.answers);
    for (const row of rows.status) status.append(row);
    for (const row of rows.readiness) readiness.append(row);
    for (const row of rows.expiries) expiries.append(row);
  }
  for (const table of [answers, frame, status, readiness, expiries, codes]) table.finish();
}

async function refuseTwins(connection: DuckDBConnection, table: NamedTable): Promise<void> {
  const key = table.key.join(', ');
  const twins = await connection.runAndReadAll(
    `SELECT ${key} FROM ${staged}.${table.name} GROUP BY ${key} HAVING count(*) > 1 LIMIT 1`,
  );
  const [twin] = twins.getRowsJson();
  if (twin) {
    throw new Error(`table ${table.name} has two rows with the key ${JSON.stringify(twin)}`);
  }
}

/** Writes a staged table to a file. Sorted by its key, the same rows give the same bytes. */
async function toParquet(
  connection: DuckDBConnection,
  { name, key }: NamedTable,
  folder: string,
): Promise<TableFile> {
  const path = join(folder, `${name}.parquet`);
  const { rowsChanged } = await connection.run(
    `COPY (SELECT * FROM ${staged}.${name} ORDER BY ${key.join(', ')}) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  const body = await readFile(path);
  const sha256 = createHash('sha256').update(body).digest('hex');
  return { table: name, path, rows: rowsChanged, bytes: body.length, sha256 };
}
