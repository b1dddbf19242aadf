import { conditionSchema } from './condition.ts';
import { nonEmptySchema } from './primitives.ts';
import { textSchema } from './text.ts';
import * as z from './zod.ts';

const question = nonEmptySchema;
const points = z.number().check(z.nonnegative());
const pointsByValue = z.record(z.string(), points);

const scoreItemSchema = z.discriminatedUnion('kind', [
  /** Points of the chosen option. */
  z.strictObject({ kind: z.literal('option'), question, points: pointsByValue }),
  /** Points if any of `values` is chosen. */
  z.strictObject({
    kind: z.literal('anyOf'),
    question,
    values: z.array(nonEmptySchema).check(z.minLength(1)),
    points,
  }),
  /** Points of the highest step that a number reaches. */
  z.strictObject({
    kind: z.literal('steps'),
    question,
    steps: z.array(z.strictObject({ atLeast: z.number(), points })).check(z.minLength(1)),
  }),
  /** Points of the best cell of a matrix, each group of rows with its own points a column. */
  z.strictObject({
    kind: z.literal('bestCell'),
    question,
    groups: z
      .array(
        z.strictObject({
          rows: z.array(nonEmptySchema).check(z.minLength(1)),
          points: pointsByValue,
        }),
      )
      .check(z.minLength(1)),
  }),
]);
export type ScoreItem = z.infer<typeof scoreItemSchema>;

/** The readiness score: 0 to 100 points in parts, and the levels that the points mean. */
export const scoringSchema = z.strictObject({
  parts: z
    .array(
      z.strictObject({
        id: nonEmptySchema,
        title: textSchema,
        max: points,
        items: z.array(scoreItemSchema).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
  levels: z
    .array(
      z.strictObject({
        id: nonEmptySchema,
        atLeast: points,
        label: textSchema,
        requires: z.optional(conditionSchema),
      }),
    )
    .check(z.minLength(1)),
  /** Below this share of known items there is no level. */
  notAssessable: z.strictObject({
    minKnownShare: z.number().check(z.gte(0), z.lte(1)),
    label: textSchema,
  }),
  note: textSchema,
});
export type Scoring = z.infer<typeof scoringSchema>;

/** The most points that an item can give. */
export function maxPoints(item: ScoreItem): number {
  switch (item.kind) {
    case 'option':
      return Math.max(0, ...Object.values(item.points));
    case 'anyOf':
      return item.points;
    case 'steps':
      return Math.max(...item.steps.map((step) => step.points));
    case 'bestCell':
      return Math.max(0, ...item.groups.flatMap((group) => Object.values(group.points)));
  }
}
