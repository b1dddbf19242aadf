import fc from 'fast-check';
import { adoptionStatuses } from '../../schemas/adoption.ts';
import type { QuestionMapping } from '../../schemas/question-mapping.ts';
import { sizeClasses } from '../../schemas/size-class.ts';

/** The topics of the small questionnaire, and the questions that decide them. */
export const topicQuestions = { route: ['a.month', 'a.routes'], single: ['a.status'] } as const;
export type Topic = keyof typeof topicQuestions;
const topics: readonly Topic[] = ['route', 'single'];
const questions = ['a.status', 'a.routes', 'a.month'] as const;
type Deciding = (typeof questions)[number];

export const levels = ['l1', 'l2', 'notAssessable'];
export const parts = ['', 'p1', 'p2'];

const referenceDates = ['2024-12-31', '2025-06-30', '2025-12-15', '2026-06-01', '2027-02-28'];

const status = fc.constantFrom(...adoptionStatuses);
const part = fc.record({ points: fc.nat(10_000), known: fc.nat(20), items: fc.nat(20) });

/** What a unit of one wave is like, and what is known of it. */
const unit = fc.record({
  number: fc.nat(7),
  district: fc.constantFrom('16051', '16052', '16061'),
  kind: fc.constantFrom('district', 'districtFreeCity', 'administration'),
  size_class: fc.constantFrom(...sizeClasses),
  /** How often each comes is decided by how often it is named. */
  standing: fc.constantFrom('own', 'own', 'own', 'carried', 'carried', 'partial', 'notEligible'),
  source: fc.constantFrom('REPORTED', 'CONFIRMED', 'PROXY', 'IMPORTED'),
  statuses: fc.record({ route: status, single: status }),
  /** An earlier answer may hide the question for the route. */
  isAskedForRoute: fc.constantFrom(true, true, true, false),
  level: fc.constantFrom(...levels),
  points: fc.record({ '': part, p1: part, p2: part }),
  /** Months from that of the reference date to the one in which something ends. */
  endsIn: fc.option(fc.oneof(fc.constantFrom(-1, 0, 11, 12), fc.integer({ min: -20, max: 20 }))),
});
export type MadeUnit = typeof unit extends fc.Arbitrary<infer U> ? U : never;

/** One wave of a made-up series. */
export interface MadeWave {
  id: string;
  referenceDate: string;
  isPublished: boolean;
  topics: Topic[];
  meanings: Record<Deciding, number>;
  /** What an answer to `a.status` means. */
  soonMeans: 'planned' | 'rollingOut';
  units: MadeUnit[];
}

/** The first one mostly, so that many waves compare. */
const meaning = fc.constantFrom(1, 1, 1, 2, 3);
const wave = fc.record({
  isPublished: fc.boolean(),
  topics: fc.constantFrom<Topic[][]>([...topics], [...topics], [...topics], ['single'], []),
  meanings: fc.record({ 'a.status': meaning, 'a.routes': meaning, 'a.month': meaning }),
  soonMeans: fc.constantFrom('planned', 'planned', 'planned', 'rollingOut'),
  /** In some waves nobody answers. */
  isSilent: fc.constantFrom(false, false, false, true),
  units: fc.uniqueArray(unit, { maxLength: 8, size: 'max', selector: ({ number }) => number }),
});

const mapping: fc.Arbitrary<QuestionMapping> = fc
  .record({
    question: fc.constantFrom(...questions),
    from: fc.constantFrom(1, 2),
    further: fc.constantFrom(1, 1, 2),
    preserves: fc.constantFrom(true, true, false),
  })
  .map(({ question, from, further, preserves }) => ({
    ...{ survey: 'small', question, from, to: from + further, options: {} },
    ...(preserves && { preservesStatuses: true as const }),
  }));

/**
 * Three to five waves of a survey, with questions that change their meaning and mappings between some
 * meanings; units come, go and change from wave to wave.
 */
export const arbitrarySeries: fc.Arbitrary<{ waves: MadeWave[]; mappings: QuestionMapping[] }> =
  fc.record({
    waves: fc.array(wave, { minLength: 3, maxLength: 5 }).map((waves) =>
      waves.map(({ isSilent, units, ...rest }, index) => ({
        ...rest,
        id: `w${index}`,
        referenceDate: referenceDates[index] ?? '',
        units: isSilent ? units.map((one) => ({ ...one, standing: 'partial' as const })) : units,
      })),
    ),
    mappings: fc.array(mapping, { maxLength: 6 }),
  });
