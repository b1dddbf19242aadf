import { nonEmptySchema } from './primitives.ts';
import * as z from './zod.ts';

/**
 * One answer, in the form in which it is stored. Which kind belongs to which type of question is
 * told by `problemOf` in constraints.ts.
 */
export const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('option'), option: z.string(), text: z.optional(z.string()) }),
  z.strictObject({
    kind: z.literal('options'),
    options: z.array(z.string()).check(z.minLength(1)),
    text: z.optional(z.string()),
  }),
  z.strictObject({ kind: z.literal('cells'), cells: z.record(z.string(), z.string()) }),
  z.strictObject({
    kind: z.literal('month'),
    month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  }),
  z.strictObject({ kind: z.literal('date'), date: z.iso.date() }),
  z.strictObject({ kind: z.literal('number'), number: z.number() }),
  /** "I cannot answer this" to a question for a number. */
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('text'), text: nonEmptySchema }),
  z.strictObject({ kind: z.literal('email'), address: nonEmptySchema }),
  z.strictObject({ kind: z.literal('confirmed') }),
]);
export type Answer = z.infer<typeof answerSchema>;

/** Answers by question id. A question without an entry is unanswered. */
export const answersSchema = z.record(z.string(), answerSchema);
export type Answers = z.infer<typeof answersSchema>;

/** The options that an answer chooses; none where the answer is no choice. */
export function chosenOptions(answer: Answer | undefined): string[] {
  switch (answer?.kind) {
    case 'option':
      return [answer.option];
    case 'options':
      return answer.options;
    default:
      return [];
  }
}
