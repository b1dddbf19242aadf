import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import packageJson from '../../package.json' with { type: 'json' };

declare module 'vitest' {
  export interface ProvidedContext {
    browser: UnpackedBrowser;
  }
}

/** The browser of the journeys, and where it finds libraries that the system does not have. */
export interface UnpackedBrowser {
  executable: string;
  libraries: string | null;
}

/** Unpacks the browser once and before the tests: they run at the same time and must not each. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('browser', await unpackBrowser(project.config.root));
}

/**
 * Unpacks the browser that comes with npm, unless it was before. A half-unpacked browser of a killed
 * run is thrown away.
 */
export async function unpackBrowser(root: string): Promise<UnpackedBrowser> {
  const version = packageJson.devDependencies['@sparticuz/chromium'];
  const folder = join(root, 'node_modules', '.cache', `chromium-${version}`);
  const complete = join(folder, 'complete');
  if (!existsSync(complete)) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await unpackInto(folder);
    await writeFile(complete, '');
  }
  const executable = join(folder, 'chromium');
  const libraries = (await lacksLibraries(executable)) ? join(folder, 'al2023', 'lib') : null;
  return { executable, libraries };
}

/** The package unpacks to the temporary folder, and its libraries only where it takes us for AWS. */
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  process.env = before;
}

async function lacksLibraries(executable: string): Promise<boolean> {
  const { stdout } = await promisify(execFile)('ldd', [executable]);
  return stdout.includes('not found');
}
