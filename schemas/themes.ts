import * as z from 'zod';
import { textSchema } from './text.ts';

/** Questions whose answers are shown together, such as those about products. */
export const themeSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be a lower-case identifier'),
  title: textSchema,
  /** What readers must know of the figures besides what is said of all of them. */
  method: textSchema.optional(),
  /** In the order in which they are shown. */
  questions: z.array(z.string().min(1)).min(1),
  /**
   * Options that name nothing, by question, such as "not yet decided": they have no part in a market.
   * "I cannot answer this" never has.
   */
  namesNone: z.record(z.string(), z.array(z.string().min(1)).min(1)).optional(),
});
export type Theme = z.infer<typeof themeSchema>;
