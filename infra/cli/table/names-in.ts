import { parseArgs } from 'node:util';
import { ConfigurationError } from '../../../schemas/errors.ts';

/** The table and the file that a command is about. */
export function namesIn(args: string[], words: string): { table: string; file: string } {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [table, file, ...rest] = positionals;
  if (table && file && rest.length === 0) return { table, file };
  throw new ConfigurationError(`Name a table and a file: npm run pegel -- ${words} TABLE FILE`);
}
