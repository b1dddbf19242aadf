import * as z from 'zod';
import { ConfigurationError } from '../../schemas/errors.ts';
import { ownerSchema } from '../../schemas/owner.ts';
import { retentionSchema } from '../../schemas/retention.ts';
import { signInSchema } from '../../schemas/sign-in.ts';
import { awsMailSchema } from './mail-settings.ts';

const settingsSchema = z.strictObject({
  owner: ownerSchema,
  /** Where people open Pegel: links in mail begin with it. */
  url: z
    .url({ protocol: /^https$/, error: 'must be an address that begins with https://' })
    .refine((url) => !/[?#]/.test(url), { error: 'must be an address without ? and #' }),
  mail: awsMailSchema,
  signIn: signInSchema,
  /** The name or ARN of an existing secret of Secrets Manager: that of the client at the issuer. */
  signInSecret: z.string().min(1).optional(),
  retention: retentionSchema.prefault({}),
  /** What counts the figures: DuckDB in the function itself, or Athena over the lake. */
  engine: z.enum(['duckdb', 'athena']).default('duckdb'),
});

/** What differs from one installation to the next. */
export type Settings = z.infer<typeof settingsSchema>;

/**
 * Checks the settings.
 *
 * @param context what stands under `context.pegel` in cdk.json
 * @throws ConfigurationError naming everything that is missing or wrong
 */
export function readSettings(context: unknown): Settings {
  const parsed = settingsSchema.safeParse(context ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${['context.pegel', ...path].join('.')}: ${message}`,
  );
  throw new ConfigurationError(`cdk.json is wrong at ${problems.join('; at ')}`);
}
