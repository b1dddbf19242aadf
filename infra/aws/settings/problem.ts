import type * as z from '../../../schemas/zod.ts';

/** One setting that is missing or wrong, and why. */
export interface Problem {
  path: readonly PropertyKey[];
  message: string;
}

/** What zod has found, each key that is no setting for itself. */
export function problemsOf({ issues }: z.ZodError): Problem[] {
  // What is of another kind altogether is measured as well: that a text is too long for a list says nothing.
  const ofOtherKind = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('.')),
  );
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'is not a setting' }));
    }
    const isSaid = issue.code !== 'invalid_type' && ofOtherKind.has(issue.path.join('.'));
    return isSaid ? [] : [{ path: issue.path, message: issue.message }];
  });
}

const kinds: Partial<Record<z.core.$ZodIssueInvalidType['expected'], string>> = {
  string: 'must be text; in quotes, if it looks like a number or true',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list',
  object: 'must have settings of its own below it',
};

/** Words for people where those of zod are for programmers. */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_union' && Array.isArray(issue.options)) {
    return mustBeOneOf(issue.options);
  }
  if (issue.input === undefined) return 'is missing';
  if (issue.input === null) return 'is empty';
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'string' && typeof issue.input === 'object'
        ? `must be one text, not ${Array.isArray(issue.input) ? 'a list' : 'settings below it'}`
        : kinds[issue.expected];
    case 'invalid_value':
      return mustBeOneOf(issue.values);
    case 'too_small':
      return typeof issue.input === 'number'
        ? `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`
        : 'must not be empty';
    case 'too_big':
      return typeof issue.input === 'number'
        ? `must be at most ${issue.maximum}`
        : `must have at most ${issue.maximum} ${Array.isArray(issue.input) ? 'entries' : 'characters'}`;
    case 'invalid_format':
      return formats[issue.format];
    default:
      return undefined;
  }
};

const formats: Record<string, string> = {
  email: 'must be a mailbox, such as umfrage@example.org',
  date: 'must be a date such as 2026-01-15',
};

function mustBeOneOf(values: readonly unknown[]): string {
  const named = values.map(String);
  const last = named.pop();
  return `must be ${named.length > 0 ? `${named.join(', ')} or ` : ''}${last}`;
}
