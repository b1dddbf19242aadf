import * as z from './zod.ts';

const count = (most: number) => {
  const error = `must be from 1 to ${most}`;
  return z.int().check(z.gte(1, { error }), z.lte(most, { error }));
};
const days = count(3650);

/**
 * For how long what is kept at most: set for an installation, and said by its privacy notice. Codes
 * outlive the wave, because the copy and the feedback can be looked at when nothing is taken any more.
 */
export const retentionSchema = z.strictObject({
  /** Days after the end of grace. */
  draftDays: z._default(days, 90),
  /** Days after the end of grace, as the next. */
  accessCodeDays: z._default(days, 30),
  /** Of messages, and of what was asked and noted in a case. */
  messageDays: z._default(days, 90),
  /** A contact is kept until so many waves have come and gone in which nobody confirmed or used it. */
  contactWaves: z._default(count(20), 2),
  /** Days after the last sign-in for which it is known what somebody is called. */
  staffDays: z._default(days, 730),
});
export type Retention = z.infer<typeof retentionSchema>;

export const defaultRetention: Retention = retentionSchema.parse({});

/** For how many days at most backups hold what was deleted; a laptop makes none. */
export const backupDays = {
  /** Of the contacts table: what is erased there is soon gone everywhere. */
  contacts: 7,
  /** Of the core table, to any second. */
  core: 35,
  /** Copies of the core table and the lake apart from both: those of each day, and of each month. */
  dailyCopies: 35,
  monthlyCopies: 365,
} as const;
