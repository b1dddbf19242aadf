import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from '../../schemas/zod.ts';
import { projectFolder } from './bundles/folders.ts';

/** Which Pegel this is: its version and, where the folder is under git, its commit, such as `0.1.0 (1a2b3c4d)`. */
export const version = ((): string => {
  const written = readFileSync(join(projectFolder, 'package.json'), 'utf8');
  const { version: released } = z.looseObject({ version: z.string() }).parse(JSON.parse(written));
  const commit = commitOf(projectFolder);
  return commit ? `${released} (${commit})` : released;
})();

/**
 * The commit of a folder that is under git itself, with `-dirty` where something is not committed.
 *
 * @returns nothing without git, or where the folder lies within what somebody else has under git
 */
export function commitOf(folder: string): string | undefined {
  try {
    if (git(folder, 'rev-parse', '--show-prefix') !== '') return undefined;
    return git(folder, 'describe', '--always', '--dirty', '--abbrev=8', '--exclude=*');
  } catch {
    return undefined;
  }
}

function git(cwd: string, ...words: string[]): string {
  return execFileSync('git', words, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}
