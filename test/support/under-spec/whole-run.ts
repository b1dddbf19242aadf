import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { beyondCalls } from '../../../infra/aws/functions/specs/beyond-calls.ts';
import { functionSpecs } from '../../../infra/aws/functions/specs/function-specs.ts';
import { refusalsIn, unusedRights } from './compare.ts';
import { noteIn, readNoted } from './noted.ts';

/**
 * Around all tests: what functions were refused fails the run, and so does, after a run of everything, a
 * right that no test has seen used.
 *
 * @returns to be called at the end of the run
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'pegel-noted-'));
  const file = join(folder, 'noted');
  await writeFile(file, '');
  noteIn(file);
  return async () => {
    const noted = readNoted(file);
    await rm(folder, { recursive: true });
    const isWhole = await ranEverything(project);
    const unused = isWhole ? unusedRights(functionSpecs, noted, beyondCalls) : [];
    const wrong = [...refusalsIn(noted), ...unused];
    if (wrong.length === 0) return;
    throw new Error(['Functions and infra/aws/functions/specs differ:', ...wrong].join('\n  '));
  };
}

/** Whether all tests ran to their end; those that take long see some of the same, and count for nothing. */
async function ranEverything(project: TestProject): Promise<boolean> {
  const { testNamePattern, project: chosen } = project.vitest.config;
  if (process.env['PEGEL_TEST'] === 'long' || testNamePattern || chosen.length > 0) return false;
  const all = await Promise.all(project.vitest.projects.map((one) => one.globTestFiles()));
  const ran = new Map(project.vitest.state.getTestModules().map((one) => [one.moduleId, one]));
  return all.every(({ testFiles }) => testFiles.every((file) => ran.get(file)?.ok()));
}
