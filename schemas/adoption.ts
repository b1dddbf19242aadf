import { nonEmptySchema } from './primitives.ts';
import { textSchema } from './text.ts';
import * as z from './zod.ts';

/**
 * How far a unit is with a topic, most advanced first. `unknown` covers "I cannot answer this" and
 * missing answers; it is never merged with `none`.
 */
export const adoptionStatuses = [
  'inProduction',
  'rollingOut',
  'planned',
  'none',
  'unknown',
] as const;
export const adoptionStatusSchema = z.enum(adoptionStatuses);
export type AdoptionStatus = z.infer<typeof adoptionStatusSchema>;

/** What other pages of results are called: a topic has its page beside them. */
export const reservedTopics: readonly string[] = [
  'indicators',
  'districts',
  'documents',
  'method',
  'compare',
];

const statusByValue = z.record(z.string(), adoptionStatusSchema);

/** How the answers to one topic become an adoption status. */
export const adoptionSchema = z.discriminatedUnion('kind', [
  /** One question asks for the status; options that are not named mean unknown. */
  z.strictObject({
    kind: z.literal('status'),
    topic: nonEmptySchema,
    title: textSchema,
    question: nonEmptySchema,
    statuses: statusByValue,
  }),
  /**
   * A matrix asks for the status of several routes; the best of the `automated` ones counts.
   * "Planned" counts only with a date in `date`. A `basic` route in production is a flag of its own.
   */
  z.strictObject({
    kind: z.literal('bestRoute'),
    topic: nonEmptySchema,
    title: textSchema,
    question: nonEmptySchema,
    automated: z.array(nonEmptySchema).check(z.minLength(1)),
    basic: z.array(nonEmptySchema),
    statuses: statusByValue,
    date: nonEmptySchema,
  }),
]);
export type Adoption = z.infer<typeof adoptionSchema>;

/** How the status of a topic is made of answers. */
export const statusRuleSchema = z.strictObject({
  kind: z.enum(['status', 'bestRoute']),
  question: z.string(),
  /** The routes of which the best counts, sorted; none where one question asks for the status. */
  automated: z.array(z.string()),
  date: z.nullable(z.string()),
  statuses: statusByValue,
});
export type StatusRule = z.infer<typeof statusRuleSchema>;

/**
 * The rule of a topic in one form: rules are alike if and only if they make the same statuses of the
 * same answers. Basic routes are not in it, which change no status.
 */
export function statusRuleOf(adoption: Adoption): StatusRule {
  const { kind, question } = adoption;
  const isBestRoute = adoption.kind === 'bestRoute';
  return {
    kind,
    question,
    automated: isBestRoute ? [...new Set(adoption.automated)].sort() : [],
    date: isBestRoute ? adoption.date : null,
    // What is not named is unknown, too.
    statuses: Object.fromEntries(
      Object.entries(adoption.statuses).filter(([, status]) => status !== 'unknown'),
    ),
  };
}

/** The questions that decide the status of a topic. */
export function questionsDeciding(adoption: Adoption): string[] {
  const { question } = adoption;
  return adoption.kind === 'bestRoute' ? [question, adoption.date] : [question];
}
