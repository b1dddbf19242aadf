import * as z from 'zod';
import { ConfigurationError } from '../../schemas/errors.ts';
import { mailSettingsSchema } from '../../schemas/mail.ts';
import { ownerSchema } from '../../schemas/owner.ts';
import { retentionSchema } from '../../schemas/retention.ts';
import { signInSchema } from '../../schemas/sign-in.ts';

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
});

/** Ids of keys are part of names whose letters and length are limited: the tags of messages. */
const keyId = /^[A-Za-z0-9-]{1,16}$/;

/** Keys for access codes and sessions by key id; `current` names the one that new ones use. */
const keyringSchema = json
  .pipe(z.object({ current: z.string().min(1) }).catchall(z.string().min(32)))
  .refine((keys) => keys[keys.current] !== undefined && keys.current !== 'current', {
    message: 'must hold the key that "current" names',
  })
  .refine((keys) => Object.keys(keys).every((id) => keyId.test(id)), {
    message: 'must name keys with at most 16 letters, digits and hyphens',
  });

const variables = {
  /** Table of surveys, waves, cases, submissions, audit. */
  PEGEL_CORE_TABLE: z.string().min(3),
  /** Table of personal data: access codes and contacts. */
  PEGEL_CONTACTS_TABLE: z.string().min(3),
  /** Bucket of snapshots and results. */
  PEGEL_LAKE_BUCKET: z.string().min(3),
  /** JSON object of where Athena counts the figures; without it DuckDB does. */
  PEGEL_ATHENA: json
    .pipe(z.strictObject({ workgroup: z.string().min(1), database: z.string().min(1) }))
    .optional(),
  /** Bucket where uploaded files wait for a day at most. */
  PEGEL_UPLOADS_BUCKET: z.string().min(3),
  /** JSON object of keys, see `keyringSchema`. */
  PEGEL_KEYS: keyringSchema,
  /** JSON object of the office that runs the survey, see `ownerSchema`. */
  PEGEL_OWNER: json.pipe(ownerSchema),
  /** JSON object of who lets coordinators sign in, see `signInSchema`. */
  PEGEL_SIGN_IN: json.pipe(signInSchema),
  /** The secret of the client that Pegel is at the issuer, if it has one. */
  PEGEL_SIGN_IN_SECRET: z.string().min(1).optional(),
  /** JSON object of for how long what is kept, see `retentionSchema`; the defaults where it is not set. */
  PEGEL_RETENTION: z.string().default('{}').pipe(json).pipe(retentionSchema),
  /** Where people open Pegel, without a slash at the end: what links in mail begin with. */
  PEGEL_URL: z.url().transform((url) => url.replace(/\/+$/, '')),
  /** JSON object of how mail is sent, see `mailSettingsSchema`. */
  PEGEL_MAIL: json.pipe(mailSettingsSchema),
  /** The password at the mail server, if it wants one. */
  PEGEL_MAIL_SECRET: z.string().min(1).optional(),
  /** The address of the queue of messages. */
  PEGEL_MAIL_QUEUE: z.url(),
  /** Whether the answers here are made up, so that every page says so. */
  PEGEL_EXAMPLE_DATA: z.stringbool().default(false),
};
type Variables = typeof variables;

/**
 * Reads environment variables; the only place that does.
 *
 * @throws ConfigurationError naming every variable that is missing or wrong
 */
export function readConfig<const N extends keyof Variables>(
  ...names: N[]
): { [K in N]: z.infer<Variables[K]> } {
  const shape = Object.fromEntries(names.map((name) => [name, variables[name]]));
  const parsed = z.object(shape).safeParse(process.env);
  if (parsed.success) return parsed.data as { [K in N]: z.infer<Variables[K]> };
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new ConfigurationError(`Environment: ${problems.join('; ')}`);
}
