import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { type FunctionName, functions } from '../functions.ts';
import { copyCompanions } from './companions.ts';
import { packagesFolder, projectFolder } from './folders.ts';

/**
 * CommonJS packages call `require`, which an ES module does not have. The import has a name of its
 * own because a bundled module may import `createRequire` too.
 */
const requireBanner = [
  "import { createRequire as createBundleRequire } from 'node:module';",
  'const require = createBundleRequire(import.meta.url);',
].join('\n');

/**
 * Writes a function as Lambda runs it: `handler.mjs` and, in node_modules, the files of packages
 * that it finds by path. Needs neither network nor Docker.
 *
 * The code is neither minified nor mapped: a stack trace names functions, and the bundle says above
 * each module which file it comes from.
 *
 * @param folder an existing folder
 * @throws ConfigurationError if a package is not installed
 */
export function bundleFunction(name: FunctionName, folder: string): void {
  buildSync({
    absWorkingDir: projectFolder,
    entryPoints: [functions[name].handler],
    outfile: join(folder, 'handler.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    tsconfig: 'tsconfig.json',
    mainFields: ['module', 'main'],
    banner: { js: requireBanner },
    // The packages of DuckDB, Typst and resvg pick another one for the processor when they are loaded.
    external: [
      '@duckdb/node-bindings*',
      '@myriaddreamin/typst-ts-node-compiler*',
      '@resvg/resvg-js*',
    ],
    logLevel: 'warning',
  });
  copyCompanions(name, packagesFolder, folder);
}
