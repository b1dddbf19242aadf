import type * as z from 'zod';

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

const kinds: Partial<Record<z.core.$ZodIssueInvalidType['expected'], string>> = {
  string: 'must be text; in quotes, if it looks like a number',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list',
  object: 'must have settings of its own below it',
};

/** Words for people where those of zod are for programmers. */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return 'is missing';
  if (issue.input === null) return 'is empty';
  if (issue.code === 'invalid_type') return kinds[issue.expected];
  if (issue.code === 'too_small' && issue.origin === 'string') return 'must not be empty';
  if (issue.code === 'invalid_format' && issue.format === 'email') {
    return 'must be a mailbox, such as umfrage@example.org';
  }
  return undefined;
};
