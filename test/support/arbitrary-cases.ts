import fc from 'fast-check';
import type { LakeCase } from '../../analytics/lake/lake-case.ts';
import { caseStatuses, dispositionOf } from '../../schemas/case.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';
import { submissionModes } from '../../schemas/submission.ts';
import { arbitraryAnswers, submittableAnswers } from './arbitrary-answers.ts';
import { lakeCase } from './lake-cases.ts';

/** Around midnight in Berlin, in winter and in summer. */
const times = [
  ...['2026-12-01T22:59:59Z', '2026-12-01T23:00:00Z', '2026-12-31T23:30:00Z'],
  ...['2026-09-30T21:59:59Z', '2026-09-30T22:00:00Z', '2026-10-25T00:30:00Z'],
];
const districts = ['16051', '16052', '16061', '01001'] as const;

/**
 * A frame with up to a dozen units in a few districts: any status, any draft; complete cases have a
 * submission, others may have one.
 */
export function arbitraryCases(
  questionnaire: Questionnaire,
  referenceDate: string,
): fc.Arbitrary<LakeCase[]> {
  const anything = arbitraryAnswers(questionnaire, referenceDate);
  const submittable = submittableAnswers(questionnaire, referenceDate);
  const parts = fc.record({
    number: fc.integer({ min: 0, max: 9_999_999 }),
    ags5: fc.constantFrom(...districts),
    inhabitants: fc.oneof(
      fc.constantFrom(0, 4999, 5000, 19_999, 20_000, 49_999, 50_000, 99_999, 100_000),
      fc.nat(4_000_000),
    ),
    municipalities: fc.constantFrom(0, 1, 7),
    status: fc.constantFrom(...caseStatuses),
    mode: fc.constantFrom(...submissionModes),
    draft: fc.oneof(fc.constant({}), anything, submittable),
    answers: fc.oneof(anything, submittable),
    hasSubmission: fc.boolean(),
    submittedAt: fc.constantFrom(...times),
    firstAt: fc.option(fc.constantFrom(...times), { nil: undefined }),
    confirmed: fc.subarray(questionsOf(questionnaire).map(({ id }) => id)),
  });
  return fc.uniqueArray(parts, { maxLength: 12, selector: ({ number }) => number }).map((frame) =>
    frame.map(
      ({
        number,
        ags5,
        inhabitants,
        municipalities,
        status,
        mode,
        draft,
        answers,
        hasSubmission,
        ...said
      }) =>
        lakeCase({
          unit: {
            ars: `${ags5}${String(number).padStart(7, '0')}`,
            ags5,
            inhabitants,
            municipalities,
          },
          status,
          mode,
          draft,
          ...said,
          answers: hasSubmission || dispositionOf(status, 0) === 'complete' ? answers : undefined,
        }),
    ),
  );
}
