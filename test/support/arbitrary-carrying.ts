import fc from 'fast-check';
import type { LakeCase } from '../../analytics/lake/lake-case.ts';
import type { Question } from '../../schemas/question.ts';
import type { QuestionMapping } from '../../schemas/question-mapping.ts';
import { type Questionnaire, questionsOf } from '../../schemas/questionnaire.ts';
import { arbitraryAnswers } from './arbitrary-answers.ts';
import { arbitraryCases } from './arbitrary-cases.ts';
import type { CarryRules } from './naive/carried.ts';

/** The meaning of every question now: there have been two before. */
const now = 3;

/** A questionnaire whose questions have changed their meaning twice. */
export function oftenChanged(questionnaire: Questionnaire): Questionnaire {
  const copy = structuredClone(questionnaire);
  for (const question of questionsOf(copy)) question.meaningVersion = now;
  return copy;
}

/** A frame in which units have answered before, and what of that may be carried forward. */
export interface CarryingFrame extends CarryRules {
  cases: LakeCase[];
}

/**
 * Frames as `arbitraryCases` has them. Most units have answered one of two earlier versions of the
 * questionnaire, in which questions are missing, meant something else, or were asked of fewer units;
 * some of the meanings are mapped.
 */
export function arbitraryCarrying(
  questionnaire: Questionnaire,
  referenceDate: string,
): fc.Arbitrary<CarryingFrame> {
  const questions = questionsOf(questionnaire);
  const ofEach = { minLength: questions.length, maxLength: questions.length };
  const version = fc
    .record({
      meanings: fc.array(fc.constantFrom(0, 1, 2, ...Array(12).fill(now)), ofEach),
      narrow: fc.array(fc.constantFrom(true, false, false), ofEach),
    })
    .map((change) => earlierVersion(questionnaire, change));
  const mappings = fc
    .tuple(
      ...questions.flatMap((question) =>
        [1, 2].map((from) => mappingOf(questionnaire.id, question, from)),
      ),
    )
    .map((found) => found.flatMap((one) => one ?? []));
  const units = version.chain((before) =>
    fc.array(
      fc.option(
        fc.record({
          questionnaire: fc.constant(before),
          answers: arbitraryAnswers(before, referenceDate),
          age: fc.integer({ min: 1, max: 3 }),
        }),
        { freq: 4, nil: undefined },
      ),
      { minLength: 6, maxLength: 6 },
    ),
  );
  return fc
    .record({
      cases: arbitraryCases(questionnaire, referenceDate),
      earlier: fc.tuple(units, units).map((found) => found.flat()),
      limit: fc.integer({ min: 0, max: 2 }),
      mappings,
    })
    .map(({ cases, earlier, ...rules }) => ({
      ...rules,
      cases: cases.map((one, index) => {
        const before = earlier[index];
        if (!before) return one;
        const { answers, ...rest } = before;
        const { ars } = one.head.unit;
        const submission = {
          ...{ wave: 'w0', ars, number: 1, mode: 'SELF' as const, answers },
          ...{ confirmed: [], reasons: {}, receipt: 'ABCD-EFGH' },
          questionnaireVersion: rest.questionnaire.version,
          submittedAt: '2026-05-01T10:00:00Z',
        };
        return { ...one, earlier: { ...rest, submission } };
      }),
    }));
}

interface EarlierChange {
  /** The meaning of each question; 0 where there was none yet. */
  meanings: readonly number[];
  /** Whether each question was shown to fewer units: to those of the first value of its condition. */
  narrow: readonly boolean[];
}

function earlierVersion(
  questionnaire: Questionnaire,
  { meanings, narrow }: EarlierChange,
): Questionnaire {
  const copy = structuredClone(questionnaire);
  for (const [index, { showIf }] of questionsOf(copy).entries()) {
    if (showIf?.op === 'in' && narrow[index]) showIf.values = showIf.values.slice(0, 1);
  }
  const left = [...meanings];
  for (const section of copy.sections) {
    section.questions = section.questions.filter((question) => {
      question.meaningVersion = left.shift() ?? now;
      return question.meaningVersion > 0;
    });
  }
  return copy;
}

/** A step from one meaning of a question to the next, if there is one. */
function mappingOf(
  survey: string,
  question: Question,
  from: number,
): fc.Arbitrary<QuestionMapping | undefined> {
  const values = optionValues(question);
  const options = fc
    .tuple(...values.map((value) => fc.option(fc.constantFrom(value, ...values), { freq: 6 })))
    .map((found) =>
      Object.fromEntries(
        values.flatMap((value, index) => (found[index] ? [[value, found[index]]] : [])),
      ),
    );
  const { id } = question;
  return fc.option(
    options.map((found) => ({
      ...{ survey, question: id, from, to: from + 1 },
      options: found,
    })),
    { freq: 2, nil: undefined },
  );
}

function optionValues(question: Question): string[] {
  if (question.type === 'matrix') return question.columns.map(({ value }) => value);
  if (question.type === 'yesNoPlanned') return ['ja', 'geplant', 'nein', 'unbekannt'];
  return 'options' in question ? question.options.map(({ value }) => value) : [];
}
