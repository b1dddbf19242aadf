import * as z from 'zod';
import { conditionSchema } from './condition.ts';
import { editSchema } from './edit.ts';
import { textSchema } from './text.ts';

/** What a person may see of the answers to a question once the wave is published. */
export const publicationClasses = ['open', 'aggregated', 'internal'] as const;

const value = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be a lower-case identifier');

/** Asks for a text beside an option ("other, namely"). */
const otherTextSchema = z.strictObject({ maxLength: z.int().positive() });

export const optionSchema = z.strictObject({
  value,
  label: textSchema,
  /** Cannot be combined with other options of a multiple choice. */
  exclusive: z.literal(true).optional(),
  /** Means "I cannot answer this": counted as unknown, never as none. */
  unknown: z.literal(true).optional(),
  otherText: otherTextSchema.optional(),
});
export type Option = z.infer<typeof optionSchema>;

const rowSchema = z.strictObject({ value, label: textSchema });
const columnSchema = z.strictObject({
  value,
  label: textSchema,
  unknown: z.literal(true).optional(),
});

const common = {
  /** Stable over all versions: the same id is the same question. */
  id: z.string().regex(/^[a-z][a-z0-9]*\.[a-z][a-z0-9_]*$/, 'must look like "section.question"'),
  /** Raised when the meaning changes: no prefill, and trends break, across different versions. */
  meaningVersion: z.int().positive(),
  label: textSchema,
  help: textSchema.optional(),
  /**
   * A `fact` can be confirmed from the wave before and be carried forward, a `preference` is asked
   * afresh, `response` is about this response only (role, contact, sign-off).
   */
  nature: z.enum(['fact', 'preference', 'response']),
  publication: z.enum(publicationClasses),
  required: z.union([z.boolean(), conditionSchema]),
  showIf: conditionSchema.optional(),
  edits: z.array(editSchema).optional(),
};

const options = z.array(optionSchema).min(2);

export const questionSchema = z.discriminatedUnion('type', [
  /** The key of the answering unit: prefilled, never asked. */
  z.strictObject({ ...common, type: z.literal('key') }),
  z.strictObject({ ...common, type: z.literal('single'), options }),
  z.strictObject({
    ...common,
    type: z.literal('multi'),
    options,
    maxSelect: z.int().positive().optional(),
  }),
  /** Yes, planned, no, or "I cannot answer this": the options are always the same. */
  z.strictObject({ ...common, type: z.literal('yesNoPlanned') }),
  z.strictObject({
    ...common,
    type: z.literal('matrix'),
    rows: z.array(rowSchema).min(1),
    columns: z.array(columnSchema).min(2),
  }),
  z.strictObject({ ...common, type: z.literal('month') }),
  z.strictObject({ ...common, type: z.literal('date') }),
  /** A whole number. */
  z.strictObject({
    ...common,
    type: z.literal('number'),
    min: z.int(),
    max: z.int(),
    unit: z.string().min(1).optional(),
    allowUnknown: z.literal(true).optional(),
  }),
  z.strictObject({ ...common, type: z.literal('text'), maxLength: z.int().positive() }),
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
