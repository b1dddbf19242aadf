import { Temporal } from 'temporal-polyfill';
import { contactsChoiceSchema } from './contacts-choice.ts';
import { countSchema, nonEmptySchema } from './primitives.ts';
import { ags5Schema } from './registry.ts';
import * as z from './zod.ts';

const jobStates = ['WAITING', 'RUNNING', 'DONE', 'FAILED'] as const;

/** How far a job is, in whatever it counts; a total of 0 means that it does not know yet. */
const progressSchema = z.strictObject({
  done: countSchema,
  total: countSchema,
});
export type JobProgress = z.infer<typeof progressSchema>;

/** Why a job failed. It holds no personal data: jobs lie in the table of the waves. */
const failureSchema = z.strictObject({
  /** The name of a `PegelError`, or `Interrupted` for what was begun again too often. */
  error: nonEmptySchema,
  /**
   * How much is wrong with the file, where one was brought. What it is quotes the file, in which there
   * may be names: whoever brought it sees that in the preview, as long as the file is there.
   */
  issues: countSchema,
});
export type JobFailure = z.infer<typeof failureSchema>;

/** The failure of a job that was begun again too often, or never. */
export const interrupted: JobFailure = { error: 'Interrupted', issues: 0 };

const common = {
  id: z.ulid(),
  state: z.enum(jobStates),
  createdAt: z.iso.datetime(),
  /** Who asked for it: the id of a member of staff. */
  by: nonEmptySchema,
  /** How often it was begun: a runner can be killed, or take longer than it may. */
  attempts: countSchema,
  progress: progressSchema,
  failure: z.optional(failureSchema),
};

/** Brings units of the register up to a file that was looked at before. */
const registerImportSchema = z.strictObject({
  ...common,
  kind: z.literal('registerImport'),
  input: z.strictObject({
    /** The file, in the bucket of uploads. */
    upload: nonEmptySchema,
    /** The keys of the states that are wanted. */
    states: z.array(z.string().check(z.regex(/^\d{2}$/))).check(z.minLength(1)),
    /** What the register was like when the changes were looked at: which imports had written it. */
    basis: z.strictObject({ head: z.optional(z.string()), underWay: z.optional(z.string()) }),
  }),
});

export const contactsImportInputSchema = z.strictObject({
  /** The file, in the bucket of uploads. */
  upload: nonEmptySchema,
  choice: contactsChoiceSchema,
  /** The only district (AGS) that may be named. */
  district: z.optional(ags5Schema),
  /** What was shown: see `digestOfPlan`. */
  digest: nonEmptySchema,
});

/** Takes over the contacts of a file that was looked at before. */
const contactsImportSchema = z.strictObject({
  ...common,
  kind: z.literal('contactsImport'),
  input: contactsImportInputSchema,
});

/** Opens a wave that is planned; the wave says that this job is to do it. */
const openWaveSchema = z.strictObject({
  ...common,
  /** Nobody where the calendar asks for it. */
  by: z.optional(common.by),
  kind: z.literal('openWave'),
  input: z.strictObject({ wave: nonEmptySchema }),
});

/** Brings an earlier wave in from a spreadsheet, by the mapping that is kept under the id of the job. */
const answersImportSchema = z.strictObject({
  ...common,
  kind: z.literal('answersImport'),
  input: z.strictObject({
    /** The spreadsheet, in the bucket of uploads. */
    upload: nonEmptySchema,
    /** The id that the wave gets. */
    wave: nonEmptySchema,
    /** The import that had written the register when the preview was made; none before the first one. */
    register: z.optional(z.string()),
  }),
});

/**
 * Work that can take longer than a request: asked for by a person or by the calendar, done by
 * `functions/jobs`. Each kind has an input of its own, and a runner of its own in `functions/jobs/runners.ts`.
 */
export const jobSchema = z.discriminatedUnion('kind', [
  registerImportSchema,
  openWaveSchema,
  answersImportSchema,
  contactsImportSchema,
]);
export type Job = z.infer<typeof jobSchema>;
export type JobKind = Job['kind'];
export type JobOf<K extends JobKind> = Extract<Job, { kind: K }>;

/** Whether a job has still to be done, or is being done. */
export function isPending({ state }: Job): boolean {
  return state === 'WAITING' || state === 'RUNNING';
}

/** A job that was killed, or failed by a defect, so often is not begun again. */
export const maxAttempts = 5;
/** How long an attempt can take: a Lambda has no longer. */
const minutesOfAttempt = 15;

/**
 * Whether a job has been pending for longer than all of its attempts take: nothing will begin it, or
 * what had begun it is gone. Whoever carries on without it ends it as `interrupted` first.
 */
export function isStuck(job: Job, now: Temporal.Instant): boolean {
  const { createdAt } = job;
  const end = Temporal.Instant.from(createdAt).add({ minutes: maxAttempts * minutesOfAttempt });
  return isPending(job) && Temporal.Instant.compare(end, now) < 0;
}
