import type { z } from 'zod';

/** One setting that is missing or wrong, and why. */
export interface Problem {
  path: readonly PropertyKey[];
  message: string;
}

/** What zod has found, each key that is no setting for itself. */
export function problemsOf({ issues }: z.core.$ZodError): Problem[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'is not a setting' }))
      : [{ path: issue.path, message: issue.message }],
  );
}

/** Words for people where those of zod are for programmers. */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return 'is missing';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'must not be empty';
  if (issue.code === 'invalid_format' && issue.format === 'email') {
    return 'must be a mailbox, such as umfrage@example.org';
  }
  return undefined;
};
