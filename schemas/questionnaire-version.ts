import { countSchema, nonEmptySchema } from './primitives.ts';
import { questionnaireSchema } from './questionnaire.ts';
import { textSchema } from './text.ts';
import * as z from './zod.ts';

/** Who changed a draft last and when. */
const changeSchema = z.strictObject({
  /** Names the change: a draft that was deleted and uploaded again is another one. */
  revision: z.ulid(),
  changedAt: z.iso.datetime(),
  /** Which member of the staff. */
  changedBy: nonEmptySchema,
});
export type DraftChange = z.infer<typeof changeSchema>;

/** A version that is still being worked on: no wave can ask it. */
export const questionnaireDraftSchema = z.strictObject({
  ...changeSchema.shape,
  questionnaire: questionnaireSchema,
});
export type QuestionnaireDraft = z.infer<typeof questionnaireDraftSchema>;

const head = {
  survey: nonEmptySchema,
  version: nonEmptySchema,
  title: textSchema,
  /** How many questions it has. */
  questions: countSchema,
};

/** A version of a questionnaire as lists show it. */
export const questionnaireVersionSchema = z.discriminatedUnion('state', [
  z.strictObject({ ...head, state: z.literal('draft'), ...changeSchema.shape }),
  z.strictObject({
    ...head,
    state: z.literal('published'),
    /** Missing where it came with a wave. */
    publishedAt: z.optional(z.iso.datetime()),
    publishedBy: z.optional(nonEmptySchema),
  }),
]);
export type QuestionnaireVersion = z.infer<typeof questionnaireVersionSchema>;

/** Orders version numbers such as 1.9.0 and 1.10.0. */
export function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
