import { conditionSchema } from './condition.ts';
import { nonEmptySchema, positiveSchema } from './primitives.ts';
import { textSchema } from './text.ts';
import * as z from './zod.ts';

/**
 * What an edit looks at: a closed set of typed rules on the question's own answer.
 * An unanswered question, or an answer "unknown", breaks no rule.
 */
export const ruleSchema = z.discriminatedUnion('op', [
  /** A date is at most the later of today and the reference date. */
  z.strictObject({ op: z.literal('notInFuture') }),
  /** A date lies at most `days` calendar days before or after the reference date. */
  z.strictObject({ op: z.literal('nearReference'), days: positiveSchema }),
  /**
   * A month lies between `from` and `to` months after the month of the reference date; not asked of
   * a month that breaks `notOverdue`.
   */
  z.strictObject({
    op: z.literal('monthsFromReference'),
    from: z.optional(z.int()),
    to: z.optional(z.int()),
  }),
  /** A number lies between `min` and `max`, both included. */
  z.strictObject({
    op: z.literal('range'),
    min: z.optional(z.number()),
    max: z.optional(z.number()),
  }),
  /** The chosen option differs from that of another question. */
  z.strictObject({ op: z.literal('differsFrom'), question: nonEmptySchema }),
  /** The condition, which usually combines several questions, does not hold. */
  z.strictObject({ op: z.literal('notWhen'), condition: conditionSchema }),
  /** The chosen option is not behind last wave's in `order` (least to most advanced). */
  z.strictObject({
    op: z.literal('noRegression'),
    order: z.array(nonEmptySchema).check(z.minLength(2)),
  }),
  /** A month that was reported last wave and is reported again has not passed. */
  z.strictObject({ op: z.literal('notOverdue') }),
  /** A free text holds no e-mail address and no telephone number. */
  z.strictObject({ op: z.literal('noContactData') }),
  /** A mailbox does not look like a person's (first.last@…). */
  z.strictObject({ op: z.literal('noPersonalMailbox') }),
]);
export type Rule = z.infer<typeof ruleSchema>;

/** A hard edit blocks; a soft edit asks the respondent to look again. */
export const editSchema = z.strictObject({
  severity: z.enum(['hard', 'soft']),
  rule: ruleSchema,
  message: textSchema,
});
export type Edit = z.infer<typeof editSchema>;
