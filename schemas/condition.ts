import { nonEmptySchema } from './primitives.ts';
import * as z from './zod.ts';

const question = nonEmptySchema;
const values = z.array(nonEmptySchema).check(z.minLength(1));

/**
 * A condition on answers, in a closed set of typed operators: no expression strings.
 *
 * An unanswered or hidden question fulfils no operator but `not`.
 */
export type Condition =
  | { op: 'all'; of: Condition[] }
  | { op: 'any'; of: Condition[] }
  | { op: 'not'; of: Condition }
  /** One of the chosen options is among `values`. */
  | { op: 'in'; question: string; values: string[] }
  /** The question is answered, and none of the chosen options is among `values`. */
  | { op: 'notIn'; question: string; values: string[] }
  /** A matrix has one of `columns` in any row (of `rows`, where given). */
  | { op: 'anyCell'; question: string; columns: string[]; rows?: string[] | undefined }
  | { op: 'lessThan'; question: string; number: number }
  | { op: 'greaterThan'; question: string; number: number };

export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('all'), of: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ op: z.literal('any'), of: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ op: z.literal('not'), of: conditionSchema }),
    z.strictObject({ op: z.literal('in'), question, values }),
    z.strictObject({ op: z.literal('notIn'), question, values }),
    z.strictObject({
      op: z.literal('anyCell'),
      question,
      columns: values,
      rows: z.optional(values),
    }),
    z.strictObject({ op: z.literal('lessThan'), question, number: z.number() }),
    z.strictObject({ op: z.literal('greaterThan'), question, number: z.number() }),
  ]),
);

/** The operators that compare one question with something: a condition's leaves. */
export type Comparison = Exclude<Condition, { op: 'all' | 'any' | 'not' }>;

/** Every comparison of a condition with its path below the condition, for checks of references. */
export function comparisonsOf(
  condition: Condition,
  path: PropertyKey[] = [],
): { comparison: Comparison; path: PropertyKey[] }[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part, index) => comparisonsOf(part, [...path, 'of', index]));
    case 'not':
      return comparisonsOf(condition.of, [...path, 'of']);
    default:
      return [{ comparison: condition, path }];
  }
}
