import * as z from './zod.ts';

/** How long the comment is with which answers are returned, in characters. */
export const commentLength = { min: 10, max: 1000 } as const;

/** Whether the answers of a case need the approval of a second person, and what came of it. */
export const approvalSchema = z.strictObject({
  required: z.boolean(),
  /** The last time that answers were put forward; the id is that of the form that did. */
  request: z.optional(z.strictObject({ id: z.ulid(), at: z.iso.datetime() })),
  /** Why they were returned, if they were. */
  returned: z.optional(
    z.strictObject({
      at: z.iso.datetime(),
      comment: z.string().check(z.minLength(commentLength.min)),
    }),
  ),
});
export type Approval = z.infer<typeof approvalSchema>;
