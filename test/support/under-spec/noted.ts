import { appendFileSync, readFileSync } from 'node:fs';
import type { FunctionName } from '../../../infra/functions.ts';
import type { Right } from './allowed.ts';

/** What a function did in a test, and by which right. */
export interface Noted {
  name: FunctionName;
  action: string;
  right?: Right | undefined;
  /** What there is no right to. */
  refused?: string;
}

/** Names the file of a run in which tests, in several processes, note what functions do. */
const variable = 'NOTED_BY_TESTS';

/** @param file empty at first */
export function noteIn(file: string): void {
  process.env[variable] = file;
}

const known = new Set<string>();

/** Notes something once. Outside of a run of tests, as in a bench, there is nowhere to note it. */
export function note(noted: Noted): void {
  const file = process.env[variable];
  const line = JSON.stringify(noted);
  if (!file || known.has(line)) return;
  known.add(line);
  // One short write at the end of a file is never mixed with that of another process.
  appendFileSync(file, `${line}\n`);
}

/** Everything that was noted in a file. */
export function readNoted(file: string): Noted[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line): Noted => JSON.parse(line));
}
