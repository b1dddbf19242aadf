import { join } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';
import { type FunctionName, functions } from '../../functions.ts';
import { copyCompanions } from './companions.ts';
import { packagesFolder, projectFolder } from './folders.ts';
import { type ShippedPackage, shippedPackages } from './notices/shipped-packages.ts';
import { writeNotices } from './notices/write-notices.ts';

/**
 * CommonJS packages call `require`, which an ES module does not have. The import has a name of its
 * own because a bundled module may import `createRequire` too.
 */
const requireBanner = [
  "import { createRequire as createBundleRequire } from 'node:module';",
  'const require = createBundleRequire(import.meta.url);',
].join('\n');

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
 * Names of functions and classes survive, as errors and stack traces show them; lines are short,
 * because Node prints the one that an uncaught error comes from.
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
  const { metafile } = buildSync({
    absWorkingDir: projectFolder,
    entryPoints: { handler },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'later/[name]-[hash]',
    splitting: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    tsconfig: 'tsconfig.json',
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    lineLimit: 160,
    // V8 reads a file with no other characters faster.
    charset: 'ascii',
    legalComments: 'none',
    metafile: true,
    banner: { js: requireBanner },
    // The packages of DuckDB, Typst and resvg pick another one for the processor when they are loaded.
    external: [
      '@duckdb/node-bindings*',
      '@myriaddreamin/typst-ts-node-compiler*',
      '@resvg/resvg-js*',
    ],
    logLevel: 'warning',
  });
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
