import { mailboxSchema } from '../../../schemas/contact.ts';
import { ownerSchema } from '../../../schemas/owner.ts';
import { retentionSchema } from '../../../schemas/retention.ts';
import { signInSchema } from '../../../schemas/sign-in.ts';
import * as z from '../../../schemas/zod.ts';
import { domainSchema } from './domain.ts';
import { awsMailSchema } from './mail.ts';
import { isInOtherPartition, partitionOf } from './partitions.ts';
import { secretNameSchema } from './secret-name.ts';

/** The installations that one file describes. */
export const stages = ['dev', 'prod'] as const;
export type Stage = (typeof stages)[number];

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Alarms go to one address, which confirms that it wants them. */
const oneMailbox = z.pipe(
  z.string({
    error: ({ input }) =>
      Array.isArray(input) ? 'must be one mailbox: use a distribution list' : undefined,
  }),
  mailboxSchema,
);

/** What is set for one stage. */
export const settingsSchema = z.strictObject({
  region: z
    .string()
    .check(
      z.refine((region) => partitionOf(region) !== undefined, {
        error: ({ input }) =>
          typeof input === 'string' && isInOtherPartition(input)
            ? 'must be another one: Pegel is made for aws and aws-eusc only'
            : 'must be a region of AWS, such as eu-central-1 or eusc-de-east-1',
      }),
    )
    .check(z.describe('Where everything lies.')),
  account: z
    .optional(
      z
        .string({ error: 'must be the twelve digits of an account, in quotes' })
        .check(z.regex(/^\d{12}$/, 'must be the twelve digits of an account, in quotes')),
    )
    .check(
      z.describe('The account that may be deployed to; without it, the one whose rights are used.'),
    ),
  domain: z
    .optional(domainSchema)
    .check(z.describe('Without it, the address is that of the REST API.')),
  owner: ownerSchema.check(z.describe('Who runs the survey: docs/owner.md.')),
  retention: z
    .prefault(retentionSchema, {})
    .check(z.describe('For how long what is kept at most.')),
  mail: awsMailSchema.check(z.describe('How mail is sent: docs/mail.md.')),
  signIn: z
    .optional(signInSchema)
    .check(
      z.describe(
        'Who lets coordinators sign in: docs/sign-in.md. Without it, a user pool of Cognito.',
      ),
    ),
  signInSecret: z
    .optional(secretNameSchema)
    .check(
      z.describe(
        'The name or ARN of an existing secret in Secrets Manager: that of the client at the issuer.',
      ),
    ),
  engine: z
    ._default(z.enum(['duckdb', 'athena']), 'duckdb')
    .check(
      z.describe(
        'What counts the figures: DuckDB in the function itself, or Athena over the lake.',
      ),
    ),
  alarms: z
    .strictObject({
      mailbox: oneMailbox.check(z.describe('Is written to when something goes wrong.')),
    })
    .check(z.describe('Who hears of alarms.')),
  budget: z
    .optional(
      z.strictObject({
        monthly: z.number().check(z.positive(), z.lte(10_000_000)),
        currency: z.string().check(
          z.regex(/^[A-Z]{3}$/, { error: 'must be three capitals, such as EUR', abort: true }),
          z.refine((code) => currencies.has(code), { error: 'must be a currency, such as EUR' }),
        ),
      }),
    )
    .check(z.describe('What a month may cost before the mailbox of alarms is written to.')),
  disposable: z
    ._default(z.boolean(), false)
    .check(z.describe('Whether the data go when the stacks are deleted. Not in prod.')),
});

/** What differs from one installation to the next. */
export type Settings = z.infer<typeof settingsSchema> & { stage: Stage };
