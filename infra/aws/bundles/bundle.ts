import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { type FunctionName, functions } from '../../functions.ts';
import { buildCode } from './build-code.ts';
import { copyCompanions } from './companions.ts';
import { packagesFolder } from './folders.ts';
import { type ShippedPackage, shippedPackages } from './notices/shipped-packages.ts';
import { writeNotices } from './notices/write-notices.ts';

/** What was written. */
export interface Bundle {
  /** Bytes of the code that is loaded when the function starts; the rest is when it is needed. */
  bytesAtStart: number;
  packages: readonly ShippedPackage[];
}

/**
 * Writes a function as Lambda runs it: `handler.mjs`, in `later` what it loads when somebody needs it,
 * the licences of all packages in `NOTICES.txt`, and in node_modules the files of packages that it
 * finds by path. Needs neither network nor Docker.
 *
 * Names in it are short; `npm run trace` tells what a place in it is.
 *
 * @param folder an existing folder
 * @throws ConfigurationError if a package or its licence is not there
 */
export function bundleFunction(name: FunctionName, folder: string): Bundle {
  const metafile = bundleFile(functions[name].handler, folder);
  copyCompanions(name, packagesFolder, folder);
  const packages = shippedPackages(name, metafile);
  writeNotices(packages, join(folder, 'NOTICES.txt'));
  return { bytesAtStart: bytesLoadedWith(functions[name].handler, metafile), packages };
}

/**
 * Writes the code of a handler alone.
 *
 * @param handler its file, in the folder of the project
 */
export function bundleFile(handler: string, folder: string): Metafile {
  const { files, metafile } = buildCode(handler);
  for (const [path, code] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  return metafile;
}

/** What an entry imports, and what that imports; not what it may import later. */
function bytesLoadedWith(entry: string, { outputs }: Metafile): number {
  const loaded = new Set(
    Object.keys(outputs).filter((path) => outputs[path]?.entryPoint === entry),
  );
  // A set that grows is gone through to its end.
  for (const path of loaded) {
    for (const { kind, path: imported } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && outputs[imported]) loaded.add(imported);
    }
  }
  return [...loaded].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
}
