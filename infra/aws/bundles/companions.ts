import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../../../schemas/errors.ts';
import type { FunctionName } from '../../functions.ts';
import { functionSpecs } from '../functions/specs/function-specs.ts';

/**
 * Copies the files of packages that a function finds by path beside its bundle.
 *
 * @param packages the folder of installed packages
 * @throws ConfigurationError if a package is not installed
 */
export function copyCompanions(name: FunctionName, packages: string, folder: string): void {
  requireCompanions(name, packages);
  for (const file of filesOf(name)) {
    cpSync(join(packages, file), join(folder, 'node_modules', file));
  }
}

/**
 * Checks that the packages whose files a function needs are there: npm leaves out those that are
 * for other systems than this one.
 *
 * @throws ConfigurationError
 */
export function requireCompanions(name: FunctionName, packages: string): void {
  for (const file of filesOf(name)) {
    if (existsSync(join(packages, file))) continue;
    throw new ConfigurationError(
      `The function "${name}" needs ${file}, which is not installed: run npm ci --os=linux --cpu=x64 --libc=glibc.`,
    );
  }
}

function filesOf(name: FunctionName): string[] {
  const companions = functionSpecs[name].companions ?? [];
  return companions.flatMap(({ package: from, files }) => files.map((file) => `${from}/${file}`));
}
