import fc from 'fast-check';
import { computeSnapshot } from '../../analytics/lake/snapshot.ts';
import { submittableAnswers } from '../support/arbitrary-answers.ts';
import { lakeCase, streamOf } from '../support/lake-cases.ts';
import { naiveIndicators } from '../support/naive-indicators.ts';
import { technikStatus, thueringen, wave } from '../support/technik-status.ts';
import { withFolder } from '../support/with-folder.ts';
import { compare, type Measurement } from './measure.ts';

const sizes = [
  { units: 22, runs: 9 },
  { units: 206, runs: 9 },
  { units: 4388, runs: 5 },
  { units: 11_000, runs: 3 },
];

/** A snapshot with all figures of growing frames, against the same figures in plain TypeScript. */
export async function benchSnapshots(): Promise<Measurement[]> {
  const answers = fc.sample(submittableAnswers(technikStatus, wave.referenceDate), {
    numRuns: 200,
    seed: 1,
  });
  const measurements: Measurement[] = [];
  for (const { units, runs } of sizes) {
    const cases = Array.from({ length: units }, (_, i) => {
      const ags5 = thueringen.districts[i % thueringen.districts.length]?.ags5 ?? '';
      const ars = ags5 + String(i).padStart(7, '0');
      return lakeCase({
        unit: { ars, ags5, inhabitants: 5000 },
        answers: answers[i % answers.length],
      });
    });
    const definitions = { wave, questionnaire: technikStatus, registry: thueringen };
    measurements.push(
      await compare(
        `snapshot, ${units} units`,
        'counting in plain TypeScript',
        runs,
        () =>
          withFolder((folder) =>
            computeSnapshot(folder, { ...definitions, cases: streamOf(cases) }),
          ),
        async () => naiveIndicators(technikStatus, cases),
      ),
    );
  }
  return measurements;
}
