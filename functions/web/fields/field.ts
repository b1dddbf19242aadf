import type { Answer } from '../../../schemas/answer.ts';
import type { Question } from '../../../schemas/question.ts';
import { confirmChoices, type FormFields, fieldNames } from '../../domain/cases/form-fields.ts';

/** What every field gets: its question, what was entered so far, and what is wrong with it. */
export interface FieldProps<Q extends Question = Question> {
  question: Q;
  fields: FormFields;
  /** A sentence that says what to do. */
  error?: string | undefined;
  /** The unit's latest earlier answer. */
  previous?: PreviousAnswer | undefined;
  /** The field stands below "changed", inside the question whose earlier answer is shown. */
  isChange?: boolean;
}

/** What was answered to the same question in an earlier wave. */
export interface PreviousAnswer {
  answer: Answer;
  /** The date that it describes, in ISO form. */
  referenceDate: string;
  /** The name of the unit that gave it, where this one is its successor. */
  predecessor?: string | undefined;
  /** Whether it can be confirmed as unchanged; otherwise it is only shown. */
  mayConfirm: boolean;
}

/** Whether an answer is entered below "changed", and not confirmed or open. */
export function isChanged({ question, fields }: Pick<FieldProps, 'question' | 'fields'>): boolean {
  return enteredIn(fields, fieldNames.confirm(question.id)) === confirmChoices.changed;
}

/** The ids of a field's parts, which its controls name in `aria-labelledby` and `aria-describedby`. */
export const partIds = {
  label: (question: string) => `${question}~label`,
  hint: (question: string) => `${question}~hint`,
  note: (question: string) => `${question}~note`,
  previous: (question: string) => `${question}~previous`,
  error: (question: string) => `${question}~error`,
} as const;

/** The ids of the parts that describe a field, for `aria-describedby`. */
export function describedBy({
  question,
  error,
  previous,
  isChange,
}: FieldProps): string | undefined {
  const parts = [
    !isChange && hasHint(question) && partIds.hint(question.id),
    !isChange && partIds.note(question.id),
    !isChange && previous && partIds.previous(question.id),
    error && partIds.error(question.id),
  ];
  return parts.filter(Boolean).join(' ') || undefined;
}

/** Whether a question shows a hint: its help, or how its type wants to be answered. */
export function hasHint(question: Question): boolean {
  return question.help !== undefined || ['number', 'month', 'date', 'text'].includes(question.type);
}

/** What was entered under a name. */
export function enteredIn(fields: FormFields, name: string): string | undefined {
  return fields[name]?.[0];
}
