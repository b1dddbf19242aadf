import { isDeepStrictEqual } from 'node:util';
import type { DuckDBConnection } from '@duckdb/node-api';
import { openEngine, withDuckDb } from '../../analytics/engine/duckdb.ts';
import type { Engine } from '../../analytics/engine/engine.ts';
import type { Indicator } from '../../analytics/indicators/indicator.ts';
import { computeSnapshot } from '../../analytics/lake/snapshot.ts';
import { withFolder } from '../support/with-folder.ts';
import { type LakeFile, withBareDuckDb } from './bare-duckdb.ts';
import { benchContext, benchIndicators as indicators } from './bench-indicators.ts';
import { benchInput } from './cases.ts';
import { compare, type Measurement } from './measure.ts';
import { type PlainLake, plainCounts, readPlainLake } from './plain-counts.ts';

const sizes = [
  { units: 206, runs: 30 },
  { units: 11_000, runs: 15 },
  { units: 100_000, runs: 7 },
];
/** Up to so many units, plain TypeScript counts, too. */
const largestPlain = 11_000;

/** Each indicator through the engine, beside the same SQL in a bare DuckDB, and beside plain TypeScript. */
export async function benchIndicators(largest: number): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const { units, runs } of sizes.filter(({ units }) => units <= largest)) {
    await withFolder(async (folder) => {
      const { tables } = await computeSnapshot(folder, benchInput(units));
      const plain = units <= largestPlain ? await readPlainLake(tables) : undefined;
      for (const indicator of indicators) {
        const bench = { indicator, folder, tables, name: `${indicator.id}, ${units} units` };
        measurements.push(await benchCold(bench, runs), ...(await benchWarm(bench, runs, plain)));
      }
    });
  }
  return measurements;
}

interface Bench {
  indicator: Indicator<object>;
  folder: string;
  tables: LakeFile[];
  name: string;
}

const goal = { of: 'ratio', atMost: 1.3 } as const;

/** A new DuckDB each time; its native code is loaded. */
async function benchCold({ indicator, folder, tables, name }: Bench, runs: number) {
  const queries = await withDuckDb(folder, async (connection) =>
    queriesOf(indicator, await openEngine(connection, tables)),
  );
  const measured = await compare(
    `${name}, cold`,
    'the same SQL, bare DuckDB',
    runs,
    () =>
      withDuckDb(folder, async (connection) =>
        indicator.run(await openEngine(connection, tables), benchContext),
      ),
    () =>
      withBareDuckDb(async (connection) => {
        await openEngine(connection, tables);
        await runBare(connection, queries);
      }),
  );
  return { ...measured, goal };
}

/** Over connections that have answered before. */
function benchWarm(bench: Bench, runs: number, plain?: PlainLake): Promise<Measurement[]> {
  const { indicator, folder, tables, name } = bench;
  return withDuckDb(folder, (connection) =>
    withBareDuckDb(async (bare) => {
      const engine = await openEngine(connection, tables);
      await openEngine(bare, tables);
      const queries = await queriesOf(indicator, engine);
      const ours = () => indicator.run(engine, benchContext);
      const beside = (what: string, other: () => Promise<unknown>) =>
        compare(`${name}, warm`, what, runs, ours, other);
      const measured = await beside('the same SQL, bare DuckDB', () => runBare(bare, queries));
      const count = plain && plainCounts[indicator.id];
      if (!plain || !count) return [{ ...measured, goal }];
      if (!isDeepStrictEqual(inOrder(count(plain)), inOrder(await ours()))) {
        throw new Error(`${name}: plain TypeScript counts something else`);
      }
      const besidePlain = await beside('plain TypeScript, rows in memory', async () =>
        count(plain),
      );
      return [{ ...measured, goal }, besidePlain];
    }),
  );
}

interface Query {
  sql: string;
  parameters: readonly string[];
}

/** What an indicator asks. */
async function queriesOf(indicator: Indicator<object>, engine: Engine): Promise<Query[]> {
  const queries: Query[] = [];
  const recording: Engine = {
    query(sql, parameters, row) {
      queries.push({ sql, parameters });
      return engine.query(sql, parameters, row);
    },
  };
  await indicator.run(recording, benchContext);
  return queries;
}

/** The rows as objects, as DuckDB gives them. */
async function runBare(connection: DuckDBConnection, queries: readonly Query[]): Promise<void> {
  for (const { sql, parameters } of queries) {
    (await connection.runAndReadAll(sql, [...parameters])).getRowObjectsJS();
  }
}

function inOrder(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
}
