import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../analytics/lake/snapshot.ts';
import { markedParts } from '../../support/method-document.ts';
import { methodSnapshots } from '../../support/method-example.ts';
import { methodTables } from '../../support/method-tables/index.ts';

const parts = markedParts(await readFile('docs/method.md', 'utf8'));
const fixtures = parts.filter(({ kind }) => kind === 'fixture');
const queries = parts.filter(({ kind }) => kind === 'query');

let root: string;
let snapshot: Snapshot;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'pegel-test-'));
  const folders = { spring: join(root, 'spring'), autumn: join(root, 'autumn') };
  await Promise.all(Object.values(folders).map((folder) => mkdir(folder)));
  snapshot = await methodSnapshots(folders);
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('docs/method.md', () => {
  it('has every table of the example, and no other ones', () => {
    expect(fixtures.map(({ name }) => name).sort()).toEqual(Object.keys(methodTables).sort());
    expect(queries.length).toBeGreaterThan(0);
  });

  it.each(fixtures)('says of $name what the snapshot of the example says', async (part) => {
    const rows = (await methodTables[part.name]?.(snapshot)) ?? [];
    expect(part.rows).toEqual(rows.map((row) => row.map(String)));
  });

  it.each(queries)('has a query for $name that plain DuckDB answers alike', async (part) => {
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    const sql = part.sql.replaceAll(
      /'(\w+\.parquet)'/g,
      (_, file) => `'${join(root, 'autumn', file)}'`,
    );
    const rows = (await connection.runAndReadAll(sql)).getRows();
    expect(part.rows).toEqual(rows.map((row) => row.map((cell) => String(cell ?? ''))));
    connection.closeSync();
    instance.closeSync();
  });
});
