import { conditionSchema } from './condition.ts';
import { editSchema } from './edit.ts';
import { nonEmptySchema, positiveSchema } from './primitives.ts';
import { textSchema } from './text.ts';
import * as z from './zod.ts';

/** What a person may see of the answers to a question once the wave is published. */
export const publicationClasses = ['open', 'aggregated', 'internal'] as const;

const value = z.string().check(z.regex(/^[a-z][a-z0-9_]*$/, 'must be a lower-case identifier'));

/** Asks for a text beside an option ("other, namely"). */
const otherTextSchema = z.strictObject({ maxLength: positiveSchema });

export const optionSchema = z.strictObject({
  value,
  label: textSchema,
  /** Cannot be combined with other options of a multiple choice. */
  exclusive: z.optional(z.literal(true)),
  /** Means "I cannot answer this": counted as unknown, never as none. */
  unknown: z.optional(z.literal(true)),
  otherText: z.optional(otherTextSchema),
});
export type Option = z.infer<typeof optionSchema>;

const rowSchema = z.strictObject({ value, label: textSchema });
const columnSchema = z.strictObject({
  value,
  label: textSchema,
  unknown: z.optional(z.literal(true)),
});

const common = {
  /** Stable over all versions: the same id is the same question. */
  id: z
    .string()
    .check(z.regex(/^[a-z][a-z0-9]*\.[a-z][a-z0-9_]*$/, 'must look like "section.question"')),
  /** Raised when the meaning changes: no prefill, and trends break, across different versions. */
  meaningVersion: positiveSchema,
  label: textSchema,
  help: z.optional(textSchema),
  /**
   * A `fact` can be confirmed from the wave before and be carried forward, a `preference` is asked
   * afresh, `response` is about this response only (role, contact, sign-off).
   */
  nature: z.enum(['fact', 'preference', 'response']),
  publication: z.enum(publicationClasses),
  required: z.union([z.boolean(), conditionSchema], {
    error: 'must be true, false or a condition',
  }),
  showIf: z.optional(conditionSchema),
  edits: z.optional(z.array(editSchema)),
};

const options = z.array(optionSchema).check(z.minLength(2));

export const questionSchema = z.discriminatedUnion('type', [
  /** The key of the answering unit: prefilled, never asked. */
  z.strictObject({ ...common, type: z.literal('key') }),
  z.strictObject({ ...common, type: z.literal('single'), options }),
  z.strictObject({
    ...common,
    type: z.literal('multi'),
    options,
    maxSelect: z.optional(positiveSchema),
  }),
  /** Yes, planned, no, or "I cannot answer this": the options are always the same. */
  z.strictObject({ ...common, type: z.literal('yesNoPlanned') }),
  z.strictObject({
    ...common,
    type: z.literal('matrix'),
    rows: z.array(rowSchema).check(z.minLength(1)),
    columns: z.array(columnSchema).check(z.minLength(2)),
  }),
  z.strictObject({ ...common, type: z.literal('month') }),
  z.strictObject({ ...common, type: z.literal('date') }),
  /** A whole number. */
  z.strictObject({
    ...common,
    type: z.literal('number'),
    min: z.int(),
    max: z.int(),
    unit: z.optional(nonEmptySchema),
    allowUnknown: z.optional(z.literal(true)),
  }),
  z.strictObject({ ...common, type: z.literal('text'), maxLength: positiveSchema }),
  z.strictObject({ ...common, type: z.literal('email') }),
  z.strictObject({ ...common, type: z.literal('confirm') }),
]);
export type Question = z.infer<typeof questionSchema>;
export type QuestionType = Question['type'];
export type QuestionOf<T extends QuestionType> = Extract<Question, { type: T }>;
/** A question that is answered by choosing among options. */
export type ChoiceQuestion = QuestionOf<'single' | 'multi' | 'yesNoPlanned'>;

const yesNoPlanned: Option[] = [
  { value: 'ja', label: { de: 'Ja', en: 'Yes' } },
  { value: 'geplant', label: { de: 'Geplant', en: 'Planned' } },
  { value: 'nein', label: { de: 'Nein', en: 'No' } },
  {
    value: 'unbekannt',
    label: { de: 'Kann ich nicht beantworten', en: 'I cannot answer this' },
    exclusive: true,
    unknown: true,
  },
];

/** The options a choice question offers. */
export function optionsOf(question: ChoiceQuestion): Option[] {
  return question.type === 'yesNoPlanned' ? yesNoPlanned : question.options;
}

/** Whether options are those of every question by yes, planned or no. */
export function areYesNoPlanned(options: readonly Pick<Option, 'value'>[]): boolean {
  return (
    options.length === yesNoPlanned.length &&
    options.every(({ value }, index) => value === yesNoPlanned[index]?.value)
  );
}

/** Whether a question is answered by choosing among options. */
export function isChoice(question: Question): question is ChoiceQuestion {
  return ['single', 'multi', 'yesNoPlanned'].includes(question.type);
}
