import { z } from 'zod';
import { answersSchema } from './answer.ts';

/** How the answers came: by the unit itself, by a coordinator on its behalf, from a spreadsheet. */
export const submissionModes = ['SELF', 'PROXY', 'IMPORTED'] as const;

/** Answers as they were submitted: immutable and numbered. */
export const submissionSchema = z.strictObject({
  wave: z.string(),
  ars: z.string(),
  number: z.int().positive(),
  mode: z.enum(submissionModes),
  questionnaireVersion: z.string(),
  submittedAt: z.iso.datetime(),
  answers: answersSchema,
  /** What a respondent quotes when asking about the submission. */
  receipt: z.string().min(1),
});
export type Submission = z.infer<typeof submissionSchema>;

/** The saved answers of one section, not yet submitted. */
export const draftSectionSchema = z.strictObject({
  section: z.string(),
  revision: z.int().positive(),
  savedAt: z.iso.datetime(),
  answers: answersSchema,
});
export type DraftSection = z.infer<typeof draftSectionSchema>;
