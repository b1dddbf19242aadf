import { ConfigurationError } from '../../../schemas/errors.ts';

/** The table and the file that a command is about. */
export function namesIn(
  [table, file, ...rest]: readonly string[],
  words: string,
): { table: string; file: string } {
  if (table && file && rest.length === 0) return { table, file };
  throw new ConfigurationError(`Name a table and a file: npm run pegel -- ${words} TABLE FILE`);
}
