import type { Companion } from './function-spec.ts';

/** DuckDB is copied for one processor, whichever the machine is that builds. */
export const duckDb: readonly Companion[] = [
  {
    package: '@duckdb/node-bindings',
    files: ['package.json', 'LICENSE', 'duckdb.js'],
  },
  {
    package: '@duckdb/node-bindings-linux-x64',
    files: ['package.json', 'LICENSE', 'duckdb.node', 'libduckdb.so'],
  },
];

/** So is Typst; fonts come along, and only those that templates name. */
export const typst: readonly Companion[] = [
  {
    package: '@myriaddreamin/typst-ts-node-compiler',
    files: ['package.json', 'LICENSE', 'index.js', 'index-napi.js'],
  },
  {
    package: '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
    files: ['package.json', 'typst-ts-node-compiler.linux-x64-gnu.node'],
  },
  {
    package: '@expo-google-fonts/fira-sans',
    files: [
      'package.json',
      'LICENSE_FONT',
      '400Regular/FiraSans_400Regular.ttf',
      '600SemiBold/FiraSans_600SemiBold.ttf',
    ],
  },
];

/** So is resvg, which draws pictures of charts with the same fonts. */
export const resvg: readonly Companion[] = [
  {
    package: '@resvg/resvg-js',
    files: ['package.json', 'LICENSE', 'index.js', 'js-binding.js'],
  },
  {
    package: '@resvg/resvg-js-linux-x64-gnu',
    files: ['package.json', 'resvgjs.linux-x64-gnu.node'],
  },
];
