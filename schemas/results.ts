import { adoptionStatusSchema, statusRuleSchema } from './adoption.ts';
import { groupFields } from './breakdown.ts';
import { countSchema as count, positiveSchema } from './primitives.ts';
import { publicationClasses } from './question.ts';
import { districtSchema } from './registry.ts';
import { textSchema } from './text.ts';
import { waveSchema } from './wave.ts';
import * as z from './zod.ts';

/** A count; null where it is hidden, so that it tells nothing about a single administration. */
const cell = z.nullable(count);

/**
 * Units with a complete response, and the units whose earlier answers are carried forward instead: the
 * switch of carry-forward adds the latter or leaves them out. Districts whose administrations are asked
 * themselves weigh nothing, because others speak for the same municipalities and inhabitants.
 */
const weighted = {
  units: cell,
  municipalities: cell,
  inhabitants: cell,
  carriedUnits: cell,
  carriedMunicipalities: cell,
  carriedInhabitants: cell,
};

/** Units, and the municipalities and inhabitants they speak for, by disposition. */
export const responseRowSchema = z.strictObject({
  ...groupFields,
  /** All units of the frame but the ones that are not eligible: the denominator of RR1 and RR2. */
  eligible: count,
  complete: count,
  partial: count,
  /** Units without a complete response whose earlier answers are carried forward. */
  carried: count,
  eligibleMunicipalities: count,
  completeMunicipalities: count,
  eligibleInhabitants: count,
  completeInhabitants: count,
});
export type ResponseRow = z.infer<typeof responseRowSchema>;

/** Units whose response became complete on a day, state-wide. Days without any have no row. */
export const progressRowSchema = z.strictObject({
  /** In Europe/Berlin; of a response that was corrected later, the day of its first submission. */
  day: z.iso.date(),
  units: positiveSchema,
});
export type ProgressRow = z.infer<typeof progressRowSchema>;

/** Units that have reached a status. Statuses without units have no row. */
export const adoptionRowSchema = z.strictObject({
  topic: z.string(),
  ...groupFields,
  status: adoptionStatusSchema,
  ...weighted,
  /** Of `units`, those with a route without automation in production. */
  basicUnits: cell,
});
export type AdoptionRow = z.infer<typeof adoptionRowSchema>;

/** Units with a complete response that name an option as first or second choice, state-wide. */
export const preferenceRowSchema = z.strictObject({
  rank: z.enum(['first', 'second']),
  option: z.string(),
  units: cell,
});
export type PreferenceRow = z.infer<typeof preferenceRowSchema>;

/** The level of units that too little is known about. */
export const notAssessable = 'notAssessable';

/** Units that have reached a level of readiness. */
export const readinessLevelRowSchema = z.strictObject({
  ...groupFields,
  /** A level of the questionnaire, or `notAssessable`. */
  level: z.string(),
  units: cell,
  carriedUnits: cell,
});
export type ReadinessLevelRow = z.infer<typeof readinessLevelRowSchema>;

/** Sums over units, of which the means are made; points are in hundredths. */
export const readinessPartRowSchema = z.strictObject({
  ...groupFields,
  /** A part of the questionnaire; the whole has the empty text. */
  part: z.string(),
  units: cell,
  points: cell,
  /** Null for the public, as are `items`: how much is known tells of counts that are hidden. */
  known: cell,
  items: cell,
  carriedUnits: cell,
  carriedPoints: cell,
  carriedKnown: cell,
  carriedItems: cell,
});
export type ReadinessPartRow = z.infer<typeof readinessPartRowSchema>;

/** Units that answered both in the wave before and in this one, by the status then and now. */
export const transitionRowSchema = z.strictObject({
  topic: z.string(),
  ...groupFields,
  from: adoptionStatusSchema,
  to: adoptionStatusSchema,
  units: count,
});
export type TransitionRow = z.infer<typeof transitionRowSchema>;

/** A wave as a figure of another one refers to it. */
const comparedWaveSchema = z.strictObject({
  wave: z.string(),
  snapshot: z.string(),
  title: textSchema,
  referenceDate: z.iso.date(),
});

/** One topic in one wave, state-wide. */
const trendPointSchema = z.strictObject({
  wave: z.string(),
  /** The question has changed its meaning since the point before, and nothing makes them comparable. */
  isBreak: z.boolean(),
  eligible: count,
  complete: count,
  statuses: z.array(
    z.strictObject({ status: adoptionStatusSchema, units: cell, carriedUnits: cell }),
  ),
});
export type TrendPoint = z.infer<typeof trendPointSchema>;

/** What came to a question, state-wide; of complete responses but for `carried`. */
export const itemResponseRowSchema = z.strictObject({
  question: z.string(),
  /** Units that were shown the question. */
  asked: count,
  observed: count,
  unknown: count,
  missing: count,
  notApplicable: count,
  /** Of the units with an answer: given as unchanged, by telephone, from a spreadsheet. */
  confirmed: count,
  proxy: count,
  imported: count,
  /** Units for which an answer of an earlier wave stands in. */
  carried: count,
});
export type ItemResponseRow = z.infer<typeof itemResponseRowSchema>;

/** Something of a unit that ends, such as a certificate, within a year of the reference date. */
export const expiryRowSchema = z.strictObject({
  question: z.string(),
  unit: z.string(),
  name: z.string(),
  district: z.string(),
  /** The first day of the month in which it ends. */
  month: z.iso.date(),
  isCarried: z.boolean(),
});
export type ExpiryRow = z.infer<typeof expiryRowSchema>;

/**
 * A table of aggregated answers that is shown as an earlier release showed it. What has changed since
 * would tell of the few administrations whose answers came later.
 */
export const keptTableSchema = z.strictObject({
  about: z.enum(['topic', 'preference', 'readiness', 'transitions', 'question']),
  /** The topic, the rank of the preference or the question; empty for readiness and transitions. */
  id: z.string(),
  /** The snapshot that it is of. */
  snapshot: z.string(),
});

/** A kept table of the results, with what its counts rest on: the units of that release. */
const keptResultsSchema = z.extend(keptTableSchema, {
  bases: z.array(
    z.pick(responseRowSchema, { by: true, group: true, eligible: true, complete: true }),
  ),
});
export type KeptTable = z.infer<typeof keptTableSchema>;
export type KeptResults = z.infer<typeof keptResultsSchema>;

/** Who figures are for: coordinators see all, the public what the publication classes allow. */
export const editions = ['internal', 'public'] as const;
export type Edition = (typeof editions)[number];

/**
 * The figures of one snapshot in one edition, computed once and stored beside it. Every count is of
 * units; shares are made from the counts where they are shown.
 */
export const resultsSchema = z.strictObject({
  edition: z.enum(editions),
  snapshot: z.string(),
  wave: z.pick(waveSchema, {
    id: true,
    survey: true,
    title: true,
    referenceDate: true,
    status: true,
    exampleData: true,
  }),
  /** The days between which units answer; absent in figures that do not say so yet. */
  period: z.optional(
    z.strictObject({ opens: z.iso.date(), deadline: z.iso.date(), graceEnds: z.iso.date() }),
  ),
  /** How many waves old carried answers may be; 0 where nothing is carried forward. */
  carryLimit: count,
  districts: z.array(z.pick(districtSchema, { ags5: true, name: true, tile: true })),
  topics: z.array(
    z.strictObject({
      topic: z.string(),
      title: textSchema,
      publication: z.enum(publicationClasses),
      /** The meaning versions of the questions that decide it: only equal ones are compared. */
      meanings: z.record(z.string(), positiveSchema),
      /** How its status is made of answers; absent in figures that do not say so yet. */
      rule: z.optional(statusRuleSchema),
    }),
  ),
  /** The connection variants in the order of the questionnaire, where it asks for a preference. */
  variants: z.nullable(
    z.strictObject({
      title: textSchema,
      publication: z.enum(publicationClasses),
      options: z.array(z.strictObject({ value: z.string(), label: textSchema })),
    }),
  ),
  /** Parts and levels of the readiness score, where the questionnaire has one. */
  readiness: z.nullable(
    z.strictObject({
      parts: z.array(z.strictObject({ id: z.string(), title: textSchema, max: z.number() })),
      levels: z.array(z.strictObject({ id: z.string(), label: textSchema })),
      note: textSchema,
    }),
  ),
  responseRate: z.array(responseRowSchema),
  /** The earliest day first; absent in figures that do not say so yet. */
  responseProgress: z.optional(z.array(progressRowSchema)),
  adoption: z.array(adoptionRowSchema),
  preference: z.array(preferenceRowSchema),
  readinessLevels: z.array(readinessLevelRowSchema),
  readinessParts: z.array(readinessPartRowSchema),
  /** The wave that transitions begin in; null for the first one. */
  previous: z.nullable(comparedWaveSchema),
  transitions: z.array(transitionRowSchema),
  trend: z.strictObject({
    /** The oldest first, this one last. */
    waves: z.array(comparedWaveSchema),
    topics: z.array(z.strictObject({ topic: z.string(), points: z.array(trendPointSchema) })),
  }),
  itemResponse: z.array(itemResponseRowSchema),
  /** Internal, so that the public edition has none. */
  expiries: z.array(expiryRowSchema),
  /** Of the public edition only; absent where all tables are of this snapshot. */
  keptTables: z.optional(z.array(keptResultsSchema)),
});
export type Results = z.infer<typeof resultsSchema>;
