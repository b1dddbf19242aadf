import { config, pipe, transform, type ZodMiniType } from 'zod/mini';
import en from 'zod/v4/locales/en.js';

/**
 * zod as all of Pegel uses it: its form in functions, which a process loads and builds in half the time
 * ([0001](../docs/adr/0001-libraries.md)). What is wrong with a value it says in English, for logs and
 * terminals; pages make German of it (`functions/web/issue-sentence.ts`).
 */
export * from 'zod/mini';
export { $ZodError as ZodError, toDotPath } from 'zod/v4/core';

config(en());

/** A schema that checks what `change` has made of a value. */
export function preprocess<T extends ZodMiniType>(change: (given: unknown) => unknown, schema: T) {
  return pipe(transform(change), schema);
}
