import * as z from 'zod';
import { messageKinds, messagePlaceSchema, stages } from './message.ts';

/** That a message has gone out about a case; what became of it is told by its claim. */
export const mailLogSchema = z.strictObject({
  place: messagePlaceSchema,
  kind: z.enum(messageKinds),
  /** Which appointment of the wave an invitation or a reminder belongs to. */
  stage: z.enum(stages).optional(),
  at: z.iso.datetime(),
});
export type MailLog = z.infer<typeof mailLogSchema>;
