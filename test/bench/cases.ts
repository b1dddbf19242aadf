import fc from 'fast-check';
import type { LakeCase } from '../../analytics/lake/lake-case.ts';
import { submittableAnswers } from '../support/arbitrary-answers.ts';
import { lakeCase } from '../support/lake-cases.ts';
import { technikStatus, thueringen, wave } from '../support/technik-status.ts';

/** What a snapshot of the bench needs besides its cases. */
export const definitions = { wave, questionnaire: technikStatus, registry: thueringen };

/**
 * Submitted cases of a frame of any size. They are made one by one, as a database gives them, so
 * that the memory measured is not theirs.
 */
export async function* benchCases(units: number): AsyncGenerator<LakeCase> {
  for (let i = 0; i < units; i++) {
    const ags5 = thueringen.districts[i % thueringen.districts.length]?.ags5 ?? '';
    const ars = ags5 + String(i).padStart(7, '0');
    yield lakeCase({
      unit: { ars, ags5, inhabitants: 5000 },
      answers: answerSets[i % answerSets.length],
    });
  }
}

const answerSets = fc.sample(submittableAnswers(technikStatus, wave.referenceDate), {
  numRuns: 200,
  seed: 1,
});
