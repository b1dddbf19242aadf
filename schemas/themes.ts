import { nonEmptySchema } from './primitives.ts';
import { textSchema } from './text.ts';
import * as z from './zod.ts';

/** Questions whose answers are shown together, such as those about products. */
export const themeSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/, 'must be a lower-case identifier')),
  title: textSchema,
  /** What readers must know of the figures besides what is said of all of them. */
  method: z.optional(textSchema),
  /** In the order in which they are shown. */
  questions: z.array(nonEmptySchema).check(z.minLength(1)),
  /**
   * Options that name nothing, by question, such as "not yet decided": they have no part in a market.
   * "I cannot answer this" never has.
   */
  namesNone: z.optional(z.record(z.string(), z.array(nonEmptySchema).check(z.minLength(1)))),
});
export type Theme = z.infer<typeof themeSchema>;
