import { type Answers, answersSchema } from './answer.ts';
import { nonEmptySchema, positiveSchema } from './primitives.ts';
import * as z from './zod.ts';

/** How the answers came: by the unit itself, by a coordinator on its behalf, from a spreadsheet. */
export const submissionModes = ['SELF', 'PROXY', 'IMPORTED'] as const;

const questionId = z.string();

/** What a unit says, in all sections or in one of them. */
const statement = {
  answers: answersSchema,
  /** The questions whose earlier answer was confirmed as unchanged; the others were answered anew. */
  confirmed: z._default(z.array(questionId), []),
  /** Why an answer that breaks a soft edit is right nevertheless, by question. */
  reasons: z._default(z.record(questionId, z.string()), {}),
};
export const statementSchema = z.strictObject(statement);
export type Statement = z.infer<typeof statementSchema>;

/** Answers of which none was confirmed and none needs a reason. */
export function reported(answers: Answers): Statement {
  return { answers, confirmed: [], reasons: {} };
}

/** What a unit submitted: immutable and numbered. */
export const submissionSchema = z.strictObject({
  wave: z.string(),
  ars: z.string(),
  number: positiveSchema,
  mode: z.enum(submissionModes),
  questionnaireVersion: z.string(),
  submittedAt: z.iso.datetime(),
  ...statement,
  /** A second person approved it. */
  approved: z.optional(z.literal(true)),
  /** What a respondent quotes when asking about the submission. */
  receipt: nonEmptySchema,
});
export type Submission = z.infer<typeof submissionSchema>;

/** What a unit says in one section, saved and not yet submitted. */
export const draftSectionSchema = z.strictObject({
  section: z.string(),
  revision: positiveSchema,
  savedAt: z.iso.datetime(),
  ...statement,
});
export type DraftSection = z.infer<typeof draftSectionSchema>;
