import { nonEmptySchema, positiveSchema } from './primitives.ts';
import * as z from './zod.ts';

/**
 * How the answers to an earlier meaning of a question read in a later one. Only an approved mapping
 * joins the two; without one, trends break and nothing is carried forward between them.
 */
export const questionMappingSchema = z.strictObject({
  survey: nonEmptySchema,
  question: nonEmptySchema,
  /** The earlier and the later meaning version. */
  from: positiveSchema,
  to: positiveSchema,
  /** Each earlier option (or column of a matrix) by the later one that means the same. */
  options: z.record(z.string(), z.string()),
  /**
   * Whether each answer decides the same status of a topic as what it reads as later: without that it
   * does not join the trend of the topic.
   */
  preservesStatuses: z.optional(z.literal(true)),
});
export type QuestionMapping = z.infer<typeof questionMappingSchema>;

/** A mapping as somebody proposed it, and who approved it. */
export const mappingRecordSchema = z.strictObject({
  mapping: questionMappingSchema,
  /** Raised with every change: whoever decides names the version that was seen. */
  version: positiveSchema,
  proposedAt: z.iso.datetime(),
  /** Which member of the staff. */
  proposedBy: nonEmptySchema,
  /** Missing while it is a proposal, which nothing is counted by. */
  approval: z.optional(z.strictObject({ at: z.iso.datetime(), by: nonEmptySchema })),
});
export type MappingRecord = z.infer<typeof mappingRecordSchema>;

/** Names a mapping: there is one for two meanings of a question. */
export type MappingKey = Pick<QuestionMapping, 'survey' | 'question' | 'from' | 'to'>;
