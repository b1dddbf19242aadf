import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { benchBoard } from './board.ts';
import { benchColdStart } from './cold-start.ts';
import { benchDocuments } from './documents.ts';
import { benchIndicators } from './indicators.ts';
import { benchMail } from './mail.ts';
import { type Measurement, ratioOf, reaches } from './measure.ts';
import { benchPages } from './pages.ts';
import { benchRegister } from './register.ts';
import { benchResults } from './results.ts';
import { benchSnapshots } from './snapshot.ts';
import { benchStart } from './start.ts';
import { benchVisits } from './visits.ts';

/**
 * `npm run bench`: each measurement as soon as a bench tells it, in the end all as a table; and as JSON
 * in tmp/bench.json, which holds what there is if a long run is ended.
 * `npm run bench -- pages start` runs some of them; `-- snapshot --units 11000` leaves out larger frames.
 */
const benches = {
  start: benchStart,
  'cold-start': benchColdStart,
  pages: benchPages,
  visits: benchVisits,
  snapshot: benchSnapshots,
  indicators: benchIndicators,
  results: benchResults,
  documents: benchDocuments,
  register: benchRegister,
  board: benchBoard,
  mail: benchMail,
};

const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: { units: { type: 'string', default: '100000' } },
});
const largest = Number(values.units);
const strangers = wanted.filter((name) => !Object.keys(benches).includes(name));
if (strangers.length > 0 || !(largest > 0)) {
  throw new Error(
    `${process.argv.slice(2).join(' ')}: there are ${Object.keys(benches).join(', ')}`,
  );
}
const measurements: Measurement[] = [];
const round = (value: number) => Number(value.toPrecision(3));
await mkdir('tmp', { recursive: true });
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for await (const measurement of await bench(largest)) {
    measurements.push(measurement);
    await writeFile('tmp/bench.json', `${JSON.stringify(measurements, undefined, 2)}\n`);
    const { name, median, unit } = measurement;
    process.stderr.write(`${name}: ${round(median)} ${unit}\n`);
  }
}

console.table(
  measurements.map((measurement) => {
    const { name, unit, median, p95, runs, baseline, goal } = measurement;
    const ratio = ratioOf(measurement);
    return {
      name,
      median: round(median),
      p95: p95 === undefined ? '' : round(p95),
      unit,
      runs,
      baseline: baseline ? `${baseline.name}: ${round(baseline.median)}` : '',
      ratio: ratio === undefined ? '' : round(ratio),
      goal: goal
        ? `${goal.of} ${'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`}`
        : '',
      reached: reaches(measurement) ?? '',
    };
  }),
);
process.exit(0);
