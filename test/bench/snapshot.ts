import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { computeSnapshot } from '../../analytics/lake/snapshot.ts';
import { withFolder } from '../support/with-folder.ts';
import { runBareDuckDb, writeFinishedRows } from './bare-duckdb.ts';
import { benchInput } from './cases.ts';
import { compare, type Measurement } from './measure.ts';

const sizes = [
  { units: 206, runs: 15 },
  { units: 11_000, runs: 5 },
  { units: 100_000, runs: 3 },
];

/** A snapshot with all figures of growing frames, from cases to files, and its memory. */
export async function benchSnapshots(): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const { units, runs } of sizes) {
    measurements.push(await benchTime(units, runs), await benchMemory(units));
  }
  return measurements;
}

function benchTime(units: number, runs: number): Promise<Measurement> {
  return withFolder(async (finished) => {
    await writeFinishedRows(finished, units);
    const measurement = await compare(
      `snapshot, ${units} units`,
      'bare DuckDB, from finished rows as JSON lines',
      runs,
      () => withFolder((folder) => computeSnapshot(folder, benchInput(units))),
      () => runBareDuckDb(finished),
    );
    return { ...measurement, goal: { of: 'ratio', atMost: 1.5 } };
  });
}

/** The whole process counts: Node, the code, DuckDB, and the few cases of the bench. */
async function benchMemory(units: number): Promise<Measurement> {
  const script = fileURLToPath(new URL('snapshot-memory.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    script,
    String(units),
  ]);
  return {
    name: `peak memory of a snapshot, ${units} units`,
    unit: 'MiB',
    median: Number(stdout) / 1024,
    runs: 1,
    goal: { of: 'median', atMost: 2048 },
  };
}
