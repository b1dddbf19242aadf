import { messageKinds, messagePlaceSchema, stages } from './message.ts';
import * as z from './zod.ts';

/** That a message has gone out about a case; what became of it is told by its claim. */
export const mailLogSchema = z.strictObject({
  place: messagePlaceSchema,
  kind: z.enum(messageKinds),
  /** Which appointment of the wave an invitation or a reminder belongs to. */
  stage: z.optional(z.enum(stages)),
  at: z.iso.datetime(),
});
export type MailLog = z.infer<typeof mailLogSchema>;
