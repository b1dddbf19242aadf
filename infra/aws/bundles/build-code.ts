import { join, relative } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';
import { projectFolder } from './folders.ts';

/**
 * CommonJS packages call `require`, which an ES module does not have. The import has a name of its
 * own because a bundled module may import `createRequire` too.
 */
const requireBanner = [
  "import { createRequire as createBundleRequire } from 'node:module';",
  'const require = createBundleRequire(import.meta.url);',
].join('\n');

/**
 * Where the files of a bundle are as source maps see it, in the folder of the project. Nothing is written
 * there: names of files depend on it, and must not depend on a machine.
 */
export const bundleFolder = 'bundle';

/** The code of a handler, by paths below the folder of the bundle. */
export interface BuiltCode {
  files: ReadonlyMap<string, Uint8Array>;
  /** Where each place of a file comes from: a source map. */
  maps: ReadonlyMap<string, string>;
  metafile: Metafile;
}

/**
 * Bundles the code of a handler alone: the same bytes under the same names, wherever the same commit is
 * bundled with its own packages. Lines are short, because Node prints the one that an uncaught error
 * comes from.
 *
 * @param handler its file, in the folder of the project
 */
export function buildCode(handler: string): BuiltCode {
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: projectFolder,
    entryPoints: { handler },
    outdir: bundleFolder,
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
    lineLimit: 160,
    // V8 reads a file with no other characters faster.
    charset: 'ascii',
    legalComments: 'none',
    sourcemap: 'external',
    sourcesContent: false,
    metafile: true,
    write: false,
    banner: { js: requireBanner },
    // The packages of DuckDB, Typst and resvg pick another one for the processor when they are loaded.
    external: [
      '@duckdb/node-bindings*',
      '@myriaddreamin/typst-ts-node-compiler*',
      '@resvg/resvg-js*',
    ],
    logLevel: 'warning',
  });
  const files = new Map<string, Uint8Array>();
  const maps = new Map<string, string>();
  for (const { path, contents, text } of outputFiles) {
    const below = relative(join(projectFolder, bundleFolder), path);
    if (below.endsWith('.map')) maps.set(below.slice(0, -'.map'.length), text);
    else files.set(below, contents);
  }
  return { files, maps, metafile };
}
