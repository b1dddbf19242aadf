import * as z from './zod.ts';

/** The languages every text exists in; the first one is the default. */
export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text of one line, without what cannot be seen. */
export const lineSchema = z.string().check(
  z.trim(),
  z.minLength(1),
  z.refine((text) => !/\p{Cc}/u.test(text), {
    error: 'must be one line, without control characters',
  }),
);

/** A text in both languages. */
export const textSchema = z.strictObject({
  de: z.string().check(z.trim(), z.minLength(1)),
  en: z.string().check(z.trim(), z.minLength(1)),
});
export type Text = z.infer<typeof textSchema>;

/** The same text in every language. */
export function inAll(write: (language: Language) => string): Text {
  const written = languages.map((language) => [language, write(language)] as const);
  return Object.fromEntries(written) as Text;
}
