import { mkdir, mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { DuckDBConnection } from '@duckdb/node-api';
import { openEngine, withDuckDb } from '../../analytics/engine/duckdb.ts';
import type { Engine } from '../../analytics/engine/engine.ts';
import type { IndicatorContext } from '../../analytics/indicators/indicator.ts';
import { previousColumns } from '../../analytics/indicators/transitions/query.sql.ts';
import { previousOf } from '../../analytics/lake/history.ts';
import { computeSnapshot } from '../../analytics/lake/snapshot.ts';
import { withFolder } from '../support/with-folder.ts';
import { type LakeFile, withBareDuckDb } from './bare-duckdb.ts';
import {
  type BenchIndicator,
  contextOf,
  benchIndicators as indicators,
} from './bench-indicators.ts';
import { benchInput } from './cases.ts';
import { readEarlierWaves, writeEarlierWave } from './earlier-waves.ts';
import { compare, type Measurement } from './measure.ts';
import { plainCounts } from './plain-counts.ts';
import { type PlainLake, readPlainLake } from './plain-lake.ts';

const sizes = [
  { units: 206, runs: 30 },
  { units: 11_000, runs: 15 },
  { units: 100_000, runs: 7 },
];
/** Up to so many units, plain TypeScript counts, too. */
const largestPlain = 11_000;

/** Each indicator through the engine, beside the same SQL in a bare DuckDB, and beside plain TypeScript. */
export async function* benchIndicators(largest: number): AsyncGenerator<Measurement> {
  for (const { units, runs } of sizes.filter(({ units }) => units <= largest)) {
    await using own = await mkdtempDisposable(join(tmpdir(), 'pegel-bench-'));
    const folder = own.path;
    const { files, context } = await snapshotIn(folder, units);
    const plain = units <= largestPlain ? await readPlainLake(files) : undefined;
    for (const indicator of indicators) {
      const name = `${indicator.id}, ${units} units`;
      const bench = { indicator, context, folder, files, name };
      yield benchCold(bench, runs);
      yield* await benchWarm(bench, runs, plain);
    }
  }
}

interface Bench {
  indicator: BenchIndicator;
  context: IndicatorContext;
  folder: string;
  files: LakeFile[];
  name: string;
}

/** The files of a snapshot, with those of the wave before, and what indicators know beside them. */
function snapshotIn(
  folder: string,
  units: number,
): Promise<{ files: LakeFile[]; context: IndicatorContext }> {
  return withFolder(async (waves) => {
    await writeEarlierWave(waves, units);
    const history = await readEarlierWaves(waves);
    const { tables, figures } = await computeSnapshot(
      folder,
      benchInput(units, 'current', history),
    );
    const before = join(folder, 'before');
    await mkdir(before);
    const previous =
      (await previousOf(history)?.fetchTables(before, ['frame', 'status'], previousColumns)) ?? [];
    const files: LakeFile[] = [
      ...tables,
      ...previous.map(
        ({ table, path }): LakeFile => ({
          table: table === 'frame' ? 'previous_frame' : 'previous_status',
          path,
        }),
      ),
    ];
    const earlier = history.earlier.map((one) => one.figures.internal);
    return { files, context: contextOf(figures.internal.results.topics, earlier) };
  });
}

const goal = { of: 'ratio', atMost: 1.3 } as const;

/** A new DuckDB each time; its native code is loaded. */
async function benchCold(bench: Bench, runs: number): Promise<Measurement> {
  const { indicator, context, folder, files, name } = bench;
  const queries = await withDuckDb(folder, async (connection) =>
    queriesOf(bench, await openEngine(connection, files)),
  );
  const measured = await compare(
    `${name}, cold`,
    'the same SQL, bare DuckDB',
    runs,
    () =>
      withDuckDb(folder, async (connection) =>
        indicator.run(await openEngine(connection, files), context),
      ),
    () =>
      withBareDuckDb(async (connection) => {
        await openEngine(connection, files);
        await runBare(connection, queries);
      }),
  );
  return { ...measured, goal };
}

/** Over connections that have answered before. */
function benchWarm(bench: Bench, runs: number, plain?: PlainLake): Promise<Measurement[]> {
  const { indicator, context, folder, files, name } = bench;
  return withDuckDb(folder, (connection) =>
    withBareDuckDb(async (bare) => {
      const engine = await openEngine(connection, files);
      await openEngine(bare, files);
      const queries = await queriesOf(bench, engine);
      const ours = () => indicator.run(engine, context);
      const beside = (what: string, other: () => Promise<unknown>) =>
        compare(`${name}, warm`, what, runs, ours, other);
      const measured = await beside('the same SQL, bare DuckDB', () => runBare(bare, queries));
      const count = plain && plainCounts[indicator.id];
      if (!plain || !count) return [{ ...measured, goal }];
      const counted = await ours();
      if (!Array.isArray(counted) || !isDeepStrictEqual(inOrder(count(plain)), inOrder(counted))) {
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
async function queriesOf({ indicator, context }: Bench, engine: Engine): Promise<Query[]> {
  const queries: Query[] = [];
  const recording: Engine = {
    query(sql, parameters, row) {
      queries.push({ sql, parameters });
      return engine.query(sql, parameters, row);
    },
  };
  await indicator.run(recording, context);
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
