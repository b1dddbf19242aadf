import type * as z from '../../../schemas/zod.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import type { FieldLink } from '../components/error-summary.tsx';

/** A posted form, read: what was meant, or the names of the fields in which something is wrong. */
export type PlainReading<T> = { value: T } | { wrong: string[] };

/** Reads a form that is no section: each field has one text, which is trimmed. */
export function readPlain<T>(schema: z.ZodMiniType<T>, fields: FormFields): PlainReading<T> {
  const entered = Object.entries(fields).map(([name, [text]]) => [name, text?.trim()]);
  const parsed = schema.safeParse(Object.fromEntries(entered));
  if (parsed.success) return { value: parsed.data };
  return { wrong: parsed.error.issues.map(({ path }) => String(path[0])) };
}

/** What is wrong with the fields of a form, as a sentence each by their names. */
export type PlainErrors<N extends string> = Partial<Record<N, string>>;

/** The sentences about the fields in which something is wrong, in the order of the form. */
export function errorsOf<N extends string>(
  problems: Record<N, string>,
  wrong: string[],
): PlainErrors<N> {
  const found = Object.entries(problems).filter(([name]) => wrong.includes(name));
  return Object.fromEntries(found) as PlainErrors<N>;
}

/** Links to the fields in which something is wrong. */
export function linksTo(errors: PlainErrors<string>): FieldLink[] {
  return Object.entries(errors).map(([name, text = '']) => ({ href: `#${name}`, text }));
}
