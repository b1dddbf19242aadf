import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { memoryLimit, openEngine, withDuckDb } from '../../../analytics/engine/duckdb.ts';
import { quoted } from '../../../analytics/engine/sql-text.ts';
import * as z from '../../../schemas/zod.ts';
import { withFolder } from '../../support/with-folder.ts';

/** Runs `work` with a DuckDB whose folder lies beside one that it must not see. */
function withBoth<T>(work: (connection: DuckDBConnection, outside: string) => Promise<T>) {
  return withFolder(async (folder) => {
    const [inside, outside] = [join(folder, 'lake'), join(folder, 'lake-of-others')];
    await Promise.all([inside, outside].map((path) => mkdir(path)));
    await writeFile(join(outside, 'secret.csv'), 'code\nABCD\n');
    return withDuckDb(inside, (connection) => work(connection, outside));
  });
}

test('DuckDB keeps to half of the memory, and to 1 GiB where there is plenty', async () => {
  expect([512, 2048, 24_576].map((MiB) => memoryLimit(MiB * 2 ** 20))).toEqual([256, 1024, 1024]);
  await withFolder((folder) =>
    withDuckDb(folder, async (connection) => {
      const reader = await connection.runAndReadAll(
        "SELECT current_setting('memory_limit'), current_setting('temp_directory')",
      );
      const [limit, spill] = reader.getRows()[0] ?? [];
      expect(limit).toMatch(/^(1\.0 GiB|[\d.]+ MiB)$/);
      expect(spill).toBe(join(folder, 'spill'));
    }),
  );
});

test('DuckDB writes and reads files in its folder', () =>
  withFolder((folder) =>
    withDuckDb(folder, async (connection) => {
      const path = quoted(join(folder, 'one.parquet'));
      await connection.run(`COPY (SELECT 1 AS one) TO ${path} (FORMAT parquet)`);
      const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet(${path})`);
      expect(reader.getRows()).toEqual([[1]]);
    }),
  ));

const closed = /disabled|Permission Error|locked/;

test.for<[string, (outside: string) => string]>([
  ['read a file outside', (outside) => `FROM read_csv(${quoted(`${outside}/secret.csv`)})`],
  ['read it as text', (outside) => `FROM read_text(${quoted(`${outside}/secret.csv`)})`],
  ['read it by its name', (outside) => `FROM ${quoted(`${outside}/secret.csv`)}`],
  [
    'step out of its folder',
    (outside) => `FROM read_csv(${quoted(`${outside}/../lake/../lake-of-others/secret.csv`)})`,
  ],
  ['look what lies outside', (outside) => `FROM glob(${quoted(`${outside}/*`)})`],
  ['write outside', (outside) => `COPY (SELECT 1) TO ${quoted(`${outside}/one.csv`)}`],
  ['export outside', (outside) => `EXPORT DATABASE ${quoted(outside)}`],
  ['attach a database outside', (outside) => `ATTACH ${quoted(`${outside}/other.db`)} AS other`],
  ['install an extension', () => 'INSTALL httpfs'],
  ['load an extension', () => 'LOAD httpfs'],
  ['load one from a file', (outside) => `LOAD ${quoted(`${outside}/x.duckdb_extension`)}`],
  ['read over http', () => "FROM read_csv('http://127.0.0.1:9/secret.csv')"],
  ['read from S3', () => "FROM read_parquet('s3://bucket/frame.parquet')"],
  ['open itself up', () => 'SET enable_external_access = true'],
  ['allow itself other folders', () => "SET allowed_directories = ['/']"],
  ['take more memory', () => "SET memory_limit = '1TB'"],
  ['spill elsewhere', (outside) => `SET temp_directory = ${quoted(outside)}`],
  ['unlock itself', () => 'SET lock_configuration = false'],
  ['go back to defaults', () => 'RESET memory_limit'],
  ['be set by pragma', () => 'PRAGMA threads = 7'],
])('DuckDB does not %s', ([, sqlOf]) =>
  withBoth(async (connection, outside) => {
    await expect(connection.run(sqlOf(outside))).rejects.toThrow(closed);
  }),
);

test('a count that is not cast is refused: it would be a BigInt', () =>
  withFolder((folder) =>
    withDuckDb(folder, async (connection) => {
      const engine = await openEngine(connection, []);
      const row = z.object({ units: z.int() });
      await expect(engine.query('SELECT count(*) AS units', [], row)).rejects.toThrow(
        /expected number, received bigint/,
      );
    }),
  ));

test('a type that Athena would answer with another value is refused', () =>
  withFolder((folder) =>
    withDuckDb(folder, async (connection) => {
      const engine = await openEngine(connection, []);
      const row = z.object({ share: z.number() });
      for (const sql of ['SELECT 0.1 AS share', 'SELECT 1 / 3 AS share', 'SELECT [1] AS share']) {
        await expect(engine.query(sql, [], row)).rejects.toThrow('which the engines do not share');
      }
    }),
  ));
