import type { AnswerFigures } from '../../schemas/answer-figures.ts';
import type { Breakdown } from '../../schemas/breakdown.ts';
import type { PublicationClass } from '../../schemas/publication.ts';
import type { Results } from '../../schemas/results.ts';

/**
 * What becomes of rows in the public edition: shown as they are; shown with counts hidden and without
 * what is carried forward; shown as a mean of the whole state; not shown.
 */
type Treatment = 'whole' | 'protected' | 'state' | 'never';

type Treatments = Readonly<Record<PublicationClass, Treatment>>;

/** About no answers: who answered is public. */
const anyway: Treatments = { open: 'whole', aggregated: 'whole', internal: 'whole' };
const byClass: Treatments = { open: 'whole', aggregated: 'protected', internal: 'never' };
const openOnly: Treatments = { open: 'whole', aggregated: 'never', internal: 'never' };
const never: Treatments = { open: 'never', aggregated: 'never', internal: 'never' };

/** What is about answers in `Results`; the rest is the head of the wave. */
type ResultsTable = Exclude<
  keyof Results,
  | 'edition'
  | 'snapshot'
  | 'wave'
  | 'period'
  | 'carryLimit'
  | 'districts'
  | 'previous'
  | 'keptTables'
>;
type AnswersTable = Exclude<keyof AnswerFigures, 'edition' | 'snapshot' | 'keptTables'>;

/**
 * Everything that is published, by the class of the topic or question that it is about: in all
 * breakdowns of schemas/breakdown.ts and no others, protected counts in those of `protectedBreakdowns`. A table that is not named here does not compile.
 */
export const closedList = {
  results: {
    responseRate: anyway,
    responseProgress: anyway,
    topics: { open: 'whole', aggregated: 'whole', internal: 'never' },
    adoption: byClass,
    variants: { open: 'whole', aggregated: 'whole', internal: 'never' },
    preference: byClass,
    readiness: { open: 'whole', aggregated: 'whole', internal: 'never' },
    readinessLevels: byClass,
    /** State-wide means of parts that open answers alone make: those tell nothing that these do not. */
    readinessParts: { open: 'state', aggregated: 'never', internal: 'never' },
    transitions: openOnly,
    /** Made of the public figures of each wave, and so of protected counts. */
    trend: byClass,
    itemResponse: openOnly,
    expiries: never,
  },
  answers: {
    questions: { open: 'whole', aggregated: 'whole', internal: 'never' },
    /** Those with a question that is shown, and of such questions only. */
    themes: { open: 'whole', aggregated: 'whole', internal: 'never' },
    bases: byClass,
    counts: byClass,
    /** Who weighs most would be told by them. */
    shares: openOnly,
  },
} as const satisfies {
  results: Record<ResultsTable, Treatments>;
  answers: Record<AnswersTable, Treatments>;
};

/**
 * The breakdowns of protected counts. One beside the state: in what two of them have in common there may
 * be a single administration, and what it said would follow from counts of which each is large.
 */
export const protectedBreakdowns = ['state', 'district'] as const satisfies Breakdown[];

/** How readiness is published: nobody is asked for it, so that it has no class of its own. */
export const readinessClass: PublicationClass = 'aggregated';

/** The rows of a table that are treated in one way. */
export function treated<Row>(
  treatments: Treatments,
  treatment: Treatment,
  rows: readonly Row[],
  classOf: (row: Row) => PublicationClass,
): Row[] {
  return rows.filter((row) => treatments[classOf(row)] === treatment);
}
