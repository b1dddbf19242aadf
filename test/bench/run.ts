import { mkdir, writeFile } from 'node:fs/promises';
import { benchBoard } from './board.ts';
import { benchMail } from './mail.ts';
import { type Measurement, ratioOf, reaches } from './measure.ts';
import { benchPages } from './pages.ts';
import { benchRegister } from './register.ts';
import { benchSnapshots } from './snapshot.ts';
import { benchStart } from './start.ts';
import { benchVisits } from './visits.ts';

/**
 * `npm run bench`: all measurements as a table, and as JSON in tmp/bench.json.
 * `npm run bench -- pages` runs one of them.
 */
const benches = {
  start: benchStart,
  pages: benchPages,
  visits: benchVisits,
  snapshot: benchSnapshots,
  register: benchRegister,
  board: benchBoard,
  mail: benchMail,
};

const [wanted] = process.argv.slice(2);
const measurements: Measurement[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (wanted === undefined || wanted === name) measurements.push(...(await bench()));
}

const round = (value: number) => Number(value.toPrecision(3));
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
await mkdir('tmp', { recursive: true });
await writeFile('tmp/bench.json', `${JSON.stringify(measurements, undefined, 2)}\n`);
process.exit(0);
