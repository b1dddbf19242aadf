import { adoptionSchema } from './adoption.ts';
import { InvalidFileError, type Issue } from './errors.ts';
import { expiriesSchema } from './expiries.ts';
import { nonEmptySchema } from './primitives.ts';
import { type Question, questionSchema } from './question.ts';
import { checkReferences } from './references/check.ts';
import { scoringSchema } from './scoring.ts';
import { textSchema } from './text.ts';
import { themeSchema } from './themes.ts';
import * as z from './zod.ts';

/** The pages of a case besides its sections: a section of that id could not be reached. */
const reserved = [
  'check',
  'receipt',
  'correction',
  'approval',
  'colleagues',
  'saved',
  'contact',
  'extension',
  'feedback',
];

const sectionHead = {
  id: z.string().check(
    z.regex(/^[a-z][a-z0-9]*$/, 'must be a lower-case identifier'),
    z.refine((id) => !reserved.includes(id), `must not be one of ${reserved.join(', ')}`),
  ),
  title: textSchema,
  intro: z.optional(textSchema),
};

export const questionnaireSchema = z.strictObject({
  id: z
    .string()
    .check(
      z.regex(/^[a-z][a-z0-9-]*$/, 'must be a lower-case identifier'),
      z.maxLength(100, 'must have at most 100 characters'),
    ),
  /** Published versions are frozen; a change is a new version. */
  version: z.string().check(z.regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/, 'must look like 1.0.0')),
  title: textSchema,
  sections: z
    .array(
      z.strictObject({ ...sectionHead, questions: z.array(questionSchema).check(z.minLength(1)) }),
    )
    .check(z.minLength(1)),
  adoption: z.array(adoptionSchema),
  /** The ranked preference of the connection variant, reported as its own indicator. */
  preference: z.optional(
    z.strictObject({ title: textSchema, first: nonEmptySchema, second: nonEmptySchema }),
  ),
  themes: z.optional(z.array(themeSchema)),
  scoring: z.optional(scoringSchema),
  expiries: z.optional(expiriesSchema),
});
export type Questionnaire = z.infer<typeof questionnaireSchema>;
export type Section = Questionnaire['sections'][number];

/** All questions in the order in which they are asked. */
export function questionsOf(questionnaire: Questionnaire): Question[] {
  return questionnaire.sections.flatMap((section) => section.questions);
}

/**
 * Reads a questionnaire from parsed JSON.
 *
 * @throws InvalidFileError naming every error by its path: those of form and, in all parts that
 * can be read, those of reference (unknown questions, options, topics; impossible points).
 */
export function readQuestionnaire(json: unknown): Questionnaire {
  const parsed = questionnaireSchema.safeParse(json);
  const issues: Issue[] = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => ({
      path: z.toDotPath(path) || 'file',
      message,
    })),
    ...checkReferences(json),
  ];
  if (!parsed.success || issues.length > 0) {
    throw new InvalidFileError('The questionnaire', issues);
  }
  return parsed.data;
}
