import { ConfigurationError } from '../../schemas/errors.ts';
import { jsonText } from '../../schemas/json-text.ts';
import { mailSettingsSchema } from '../../schemas/mail.ts';
import { ownerSchema } from '../../schemas/owner.ts';
import { nonEmptySchema } from '../../schemas/primitives.ts';
import { retentionSchema } from '../../schemas/retention.ts';
import { signInSchema } from '../../schemas/sign-in.ts';
import * as z from '../../schemas/zod.ts';

const variables = {
  /** Table of surveys, waves, cases, submissions, audit. */
  PEGEL_CORE_TABLE: z.string().check(z.minLength(3)),
  /** Table of personal data: access codes and contacts. */
  PEGEL_CONTACTS_TABLE: z.string().check(z.minLength(3)),
  /** Bucket of snapshots and results. */
  PEGEL_LAKE_BUCKET: z.string().check(z.minLength(3)),
  /** JSON object of where Athena counts the figures; without it DuckDB does. */
  PEGEL_ATHENA: z.optional(
    z.pipe(jsonText, z.strictObject({ workgroup: nonEmptySchema, database: nonEmptySchema })),
  ),
  /** Bucket where uploaded files wait for a day at most. */
  PEGEL_UPLOADS_BUCKET: z.string().check(z.minLength(3)),
  /** Name or ARN of the secret that holds the keys of access codes and sessions, see `storedKeysSchema`. */
  PEGEL_KEYS_SECRET: nonEmptySchema,
  /** Name or ARN of the secret that holds the keys of links to documents, see `storedKeysSchema`. */
  PEGEL_LINK_KEYS_SECRET: nonEmptySchema,
  /** JSON object of the office that runs the survey, see `ownerSchema`. */
  PEGEL_OWNER: z.pipe(jsonText, ownerSchema),
  /** JSON object of who lets coordinators sign in, see `signInSchema`. */
  PEGEL_SIGN_IN: z.pipe(jsonText, signInSchema),
  /** Name or ARN of the secret of the client that Pegel is at the issuer, if it has one. */
  PEGEL_SIGN_IN_SECRET: z.optional(nonEmptySchema),
  /** JSON object of for how long what is kept, see `retentionSchema`; the defaults where it is not set. */
  PEGEL_RETENTION: z.prefault(z.pipe(jsonText, retentionSchema), '{}'),
  /** Where people open Pegel, without a slash at the end: what links in mail begin with. */
  PEGEL_URL: z.pipe(
    z.url(),
    z.transform((url) => url.replace(/\/+$/, '')),
  ),
  /** JSON object of how mail is sent, see `mailSettingsSchema`. */
  PEGEL_MAIL: z.pipe(jsonText, mailSettingsSchema),
  /** Name or ARN of the secret that holds the password at the mail server, if it wants one. */
  PEGEL_MAIL_SECRET: z.optional(nonEmptySchema),
  /** The address of the queue of messages. */
  PEGEL_MAIL_QUEUE: z.url(),
  /** The stage that runs in AWS, such as prod: metrics are told by it. A laptop has none. */
  PEGEL_STAGE: z.optional(nonEmptySchema),
  /** Whether the answers here are made up, so that every page says so. */
  PEGEL_EXAMPLE_DATA: z._default(z.stringbool(), false),
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
  const problems = parsed.error.issues.map(({ path, message }) => {
    const [name] = path;
    const isMissing = path.length === 1 && process.env[String(name)] === undefined;
    return `${path.join('.')} ${isMissing ? 'is missing' : message}`;
  });
  throw new ConfigurationError(`Environment: ${problems.join('; ')}`);
}
