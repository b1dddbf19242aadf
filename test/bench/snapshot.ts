import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { withFolder } from '../support/with-folder.ts';
import { runBareDuckDb, writeFinishedRows } from './bare-duckdb.ts';
import { snapshotWithHistory, writeEarlierWave } from './earlier-waves.ts';
import { benchLiveSnapshot } from './live-snapshot.ts';
import { compare, type Measurement } from './measure.ts';

const sizes = [
  { units: 206, runs: 15 },
  { units: 11_000, runs: 5 },
  { units: 100_000, runs: 3 },
];

/** Out of the database, only this many cases: it takes minutes to put them there. */
const liveUnits = 100_000;

/**
 * A snapshot with all figures of growing frames after nineteen earlier waves, from cases to files, and its
 * memory.
 */
export async function* benchSnapshots(largest: number): AsyncGenerator<Measurement> {
  for (const { units, runs } of sizes.filter(({ units }) => units <= largest)) {
    yield* await withFolder(async (history) => {
      await writeEarlierWave(history, units);
      return [await benchTime(units, runs, history), await benchMemory(units, history)];
    });
  }
  if (liveUnits <= largest) yield* await benchLiveSnapshot(liveUnits);
}

function benchTime(units: number, runs: number, history: string): Promise<Measurement> {
  return withFolder(async (finished) => {
    await writeFinishedRows(finished, units);
    const measurement = await compare(
      `snapshot, ${units} units x 20 waves`,
      'bare DuckDB, from finished rows as JSON lines, one wave',
      runs,
      () => snapshotWithHistory(units, history),
      () => runBareDuckDb(finished),
    );
    return { ...measurement, goal: { of: 'ratio', atMost: 1.5 } };
  });
}

/** The whole process counts: Node, the code, DuckDB, and the few cases of the bench. */
async function benchMemory(units: number, history: string): Promise<Measurement> {
  const script = fileURLToPath(new URL('snapshot-memory.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    script,
    String(units),
    history,
  ]);
  return {
    name: `peak memory of a snapshot, ${units} units x 20 waves`,
    unit: 'MiB',
    median: Number(stdout) / 1024,
    runs: 1,
    goal: { of: 'median', atMost: 2048 },
  };
}
