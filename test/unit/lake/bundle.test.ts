import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The packages that a bundle of one file of analytics loads. */
async function packagesOf(file: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(import.meta.dirname, '../../../analytics', file)],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const external = imports.filter((one) => one.external).map(({ path }) => path);
  return [...new Set(external)].filter((path) => !path.startsWith('node:')).sort();
}

test('pages read results without native code', async () => {
  expect(await packagesOf('lake/read-results.ts')).not.toContain('@duckdb/node-api');
  expect(await packagesOf('indicators/rates.ts')).not.toContain('@duckdb/node-api');
});

test('publishing needs DuckDB', async () => {
  expect(await packagesOf('lake/publish.ts')).toContain('@duckdb/node-api');
});
