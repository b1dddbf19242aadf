import * as z from 'zod';

/** How long the comment is with which answers are returned, in characters. */
export const commentLength = { min: 10, max: 1000 } as const;

/** Whether the answers of a case need the approval of a second person, and what came of it. */
export const approvalSchema = z.strictObject({
  required: z.boolean(),
  /** The last time that answers were put forward; the id is that of the form that did. */
  request: z.strictObject({ id: z.ulid(), at: z.iso.datetime() }).optional(),
  /** Why they were returned, if they were. */
  returned: z
    .strictObject({ at: z.iso.datetime(), comment: z.string().min(commentLength.min) })
    .optional(),
});
export type Approval = z.infer<typeof approvalSchema>;
