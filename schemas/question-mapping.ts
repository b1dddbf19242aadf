import * as z from 'zod';

/**
 * How the answers to an earlier meaning of a question read in a later one. Only an approved mapping
 * joins the two; without one, trends break and nothing is carried forward between them.
 */
export const questionMappingSchema = z.strictObject({
  survey: z.string().min(1),
  question: z.string().min(1),
  /** The earlier and the later meaning version. */
  from: z.int().positive(),
  to: z.int().positive(),
  /** Each earlier option (or column of a matrix) by the later one that means the same. */
  options: z.record(z.string(), z.string()),
  /**
   * Whether each answer decides the same status of a topic as what it reads as later: without that it
   * does not join the trend of the topic.
   */
  preservesStatuses: z.literal(true).optional(),
});
export type QuestionMapping = z.infer<typeof questionMappingSchema>;

/** A mapping as somebody proposed it, and who approved it. */
export const mappingRecordSchema = z.strictObject({
  mapping: questionMappingSchema,
  /** Raised with every change: whoever decides names the version that was seen. */
  version: z.int().positive(),
  proposedAt: z.iso.datetime(),
  /** Which member of the staff. */
  proposedBy: z.string().min(1),
  /** Missing while it is a proposal, which nothing is counted by. */
  approval: z.strictObject({ at: z.iso.datetime(), by: z.string().min(1) }).optional(),
});
export type MappingRecord = z.infer<typeof mappingRecordSchema>;

/** Names a mapping: there is one for two meanings of a question. */
export type MappingKey = Pick<QuestionMapping, 'survey' | 'question' | 'from' | 'to'>;
