import * as z from './zod.ts';

/** Text that is JSON, as what it says. */
export const jsonText = z.pipe(
  z.string(),
  z.transform((input, { issues }): unknown => {
    try {
      return JSON.parse(input);
    } catch {
      issues.push({ code: 'custom', input, message: 'must be JSON' });
      return z.NEVER;
    }
  }),
);
