import { benchPages } from './pages.ts';
import { benchSnapshots } from './snapshot.ts';

/** `npm run bench`: medians in milliseconds, each beside a baseline of the same run. */
const ms = (time: number) => time.toFixed(time < 10 ? 2 : 0);

for (const bench of [benchPages, benchSnapshots]) {
  for (const { name, baselineName, runs, subject, baseline } of await bench()) {
    const ratio = (subject.median / baseline.median).toFixed(1);
    console.log(
      `${name}: ${ms(subject.median)} ms (p95 ${ms(subject.p95)}), ${ratio} × ${baselineName} (${ms(baseline.median)} ms), ${runs} runs`,
    );
  }
}
