import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { openEngine, withDuckDb } from '../../../analytics/engine/duckdb.ts';
import type { Engine } from '../../../analytics/engine/engine.ts';
import { computeFigures } from '../../../analytics/lake/compute-figures.ts';
import { noHistory } from '../../../analytics/lake/history.ts';
import { writeTables } from '../../../analytics/lake/write-tables.ts';
import * as z from '../../../schemas/zod.ts';
import { streamOf } from '../../support/lake-cases.ts';
import { problemsOfSql } from '../../support/sql-subset.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';
import { withFolder } from '../../support/with-folder.ts';

const folder = join(import.meta.dirname, '../../../analytics');
const input = {
  // While a wave runs, nothing is protected for the public.
  wave: { ...wave, status: 'CLOSED' as const },
  questionnaire: technikStatus,
  registry: thueringen,
  history: noHistory,
  cases: streamOf([]),
};

/** What was asked, which columns DuckDB answers with, and what the rows are to be. */
interface Asked {
  sql: string;
  columns: [name: string, type: string][];
  row: z.ZodMiniType;
}

/** Runs `work` with an engine over an empty wave that notes what it is asked. */
function withEmptyWave(work: (engine: Engine) => Promise<void>): Promise<Asked[]> {
  return withFolder((files) =>
    withDuckDb(files, async (connection) => {
      const asked: Asked[] = [];
      const rules = { questionnaire: technikStatus, wave, mappings: [] };
      const tables = await writeTables(connection, files, rules, streamOf([]));
      const engine = await openEngine(connection, tables);
      await work({
        async query(sql, parameters, row) {
          asked.push({ sql, row, columns: await columnsOf(connection, sql, parameters) });
          return engine.query(sql, parameters, row);
        },
      });
      return asked;
    }),
  );
}

async function columnsOf(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly string[],
): Promise<Asked['columns']> {
  const reader = await connection.runAndReadAll(sql, [...parameters]);
  const types = reader.columnTypes();
  return reader.columnNames().map((name, index) => [name, String(types[index])]);
}

/** Values that a column of a row takes if it is of their type. Texts can be of a closed list. */
const values: Record<string, unknown[]> = { INTEGER: [0, 1], BOOLEAN: [true], VARCHAR: [] };

const rowSchema = z.instanceof(z.ZodMiniObject);

test('on an empty wave every query runs, is SQL of both engines, and has the columns that its rows need', async () => {
  const asked = await withEmptyWave(async (engine) => {
    const first = await computeFigures(engine, input, { snapshot: 'a', lot: '' });
    const before = {
      wave: 'w0',
      snapshot: 'a',
      released: undefined,
      figures: { internal: first.internal.results },
      fetchTables: async () => [],
    };
    const history = { ...noHistory, earlier: [before] };
    await computeFigures(engine, { ...input, history }, { snapshot: 'b', lot: '' });
  });
  for (const { sql, columns, row } of asked) {
    expect(problemsOfSql(sql), sql).toEqual([]);
    const { shape } = rowSchema.parse(row);
    // Columns of weights that a row does not have are left out of it.
    const names = columns.map(([name]) => name);
    expect(names, sql).toEqual(expect.arrayContaining(Object.keys(shape)));
    for (const [name, type] of columns.filter(([column]) => column in shape)) {
      const taken = Object.entries(values).filter(([, some]) =>
        some.some((value) => z.safeParse(shape[name] ?? z.never(), value).success),
      );
      expect(
        taken.map(([takenType]) => takenType),
        `${name} ${type} in ${sql}`,
      ).toEqual(type === 'VARCHAR' ? [] : [type]);
    }
  }
  const modules = globSync('**/*.sql.ts', { cwd: folder });
  const imported = await Promise.all(modules.map((name) => import(join(folder, name))));
  const queries = imported
    .flatMap((module) => Object.values(z.record(z.string(), z.unknown()).parse(module)))
    .filter((query) => typeof query === 'string');
  const forgotten = queries.filter((query) => asked.every(({ sql }) => sql !== query));
  expect(forgotten).toEqual([]);
});
