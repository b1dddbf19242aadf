import { groupFields } from './breakdown.ts';
import { countSchema as count } from './primitives.ts';
import { publicationClasses } from './question.ts';
import { editions, keptTableSchema } from './results.ts';
import { textSchema } from './text.ts';
import { themeSchema } from './themes.ts';
import * as z from './zod.ts';

const cell = z.nullable(count);
const labelled = z.strictObject({ value: z.string(), label: textSchema });
const choosable = z.extend(labelled, {
  /** "I cannot answer this". */
  unknown: z.optional(z.literal(true)),
  /** Whoever chooses it in a multiple choice has chosen nothing else. */
  exclusive: z.optional(z.literal(true)),
  /** "Other, namely": different things, of which the figures tell no more. */
  other: z.optional(z.literal(true)),
});

/** The value of an option that is chosen in a multiple choice, where the option is the item. */
export const selected = 'selected';

/** The value of units that left a question unanswered. */
export const unanswered = '';

/** Units that were shown a question: the base of its counts. */
export const answerBaseSchema = z.strictObject({
  question: z.string(),
  ...groupFields,
  asked: count,
  /** Units whose answer of an earlier wave is carried forward. */
  carried: count,
});
export type AnswerBase = z.infer<typeof answerBaseSchema>;

/** Units that gave an answer. Answers that nobody gave have no row. */
export const answerCountSchema = z.strictObject({
  question: z.string(),
  /** The row of a matrix or the option of a multiple choice; else the empty text. */
  item: z.string(),
  /** An option, the column of a matrix, `selected` for an option of a multiple choice, or `unanswered`. */
  value: z.string(),
  ...groupFields,
  /** Null where it is hidden, so that it tells nothing about a single administration. */
  units: cell,
  carriedUnits: cell,
});
export type AnswerCount = z.infer<typeof answerCountSchema>;

/** Whole percentages of an answer by weight, state-wide; null where they would tell too much. */
export const answerShareSchema = z.strictObject({
  question: z.string(),
  item: z.string(),
  value: z.string(),
  municipalities: z.nullable(z.int()),
  inhabitants: z.nullable(z.int()),
});
export type AnswerShare = z.infer<typeof answerShareSchema>;

/** How often each answer was given to each question by choice, in one edition of a snapshot. */
export const answerFiguresSchema = z.strictObject({
  edition: z.enum(editions),
  snapshot: z.string(),
  questions: z.array(
    z.strictObject({
      id: z.string(),
      label: textSchema,
      publication: z.enum(publicationClasses),
      /** Rows of a matrix, or options of a multiple choice. */
      items: z.array(choosable),
      /** Options of a single choice, or columns of a matrix. */
      values: z.array(choosable),
    }),
  ),
  /** Questions that are shown together, such as the market of products. */
  themes: z.array(themeSchema),
  bases: z.array(answerBaseSchema),
  counts: z.array(answerCountSchema),
  shares: z.array(answerShareSchema),
  /** Of the public edition only; absent where all tables are of this snapshot. */
  keptTables: z.optional(z.array(keptTableSchema)),
});
export type AnswerFigures = z.infer<typeof answerFiguresSchema>;
