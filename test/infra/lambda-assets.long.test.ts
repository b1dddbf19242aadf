import { execFile } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Bundle, bundleFunction } from '../../infra/aws/bundle.ts';
import { projectFolder } from '../../infra/aws/folders.ts';
import { mayShip } from '../../infra/aws/notices/licences.ts';
import { labelOf } from '../../infra/aws/notices/shipped-packages.ts';
import { functionSpecs } from '../../infra/aws/specs/function-specs.ts';
import { type FunctionName, functions } from '../../infra/functions.ts';
import { withFolder } from '../support/with-folder.ts';

const names = Object.keys(functions) as FunctionName[];
const megabyte = 1_000_000;
const mebibyte = 2 ** 20;

/** What a function that somebody waits for may load when it starts. */
const mostAtStart: Partial<Record<FunctionName, number>> = { coordinate: 2.1 * megabyte };

/** Makes the bundle of a function in a folder that is gone afterwards. */
const bundled = <T>(name: FunctionName, look: (folder: string, bundle: Bundle) => T): Promise<T> =>
  withFolder(async (folder) => look(folder, bundleFunction(name, folder)));

const filesIn = (folder: string) =>
  globSync('**', { cwd: folder })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());

describe.for(names)('the bundle of %s', (name) => {
  test('fits into Lambda, and its native files are for the processor of its spec', () =>
    bundled(name, (folder) => {
      const paths = filesIn(folder);
      const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
      expect(bytes).toBeLessThan(250 * mebibyte);
      const zipped = zipSync(
        Object.fromEntries(paths.map((path) => [path, [readFileSync(path), { level: 1 }]])),
      );
      expect(zipped.length).toBeLessThan(50 * mebibyte);
      const machines = paths.flatMap((path) => elfMachine(readFileSync(path)) ?? []);
      const { architecture, companions = [] } = functionSpecs[name];
      expect(machines).toEqual(machines.map(() => ({ x86_64: 0x3e, arm64: 0xb7 })[architecture]));
      const natives = companions.flatMap(({ files }) => files).filter(isNative);
      expect(machines).toHaveLength(natives.length);
    }));

  test.runIf(functions[name].trigger.kind === 'http')('is small where somebody waits for it', () =>
    bundled(name, (_, { bytesAtStart }) => {
      expect(bytesAtStart).toBeLessThan(mostAtStart[name] ?? 1.5 * megabyte);
    }),
  );

  test('names every package in it, with a licence that goes together with ours', () =>
    bundled(name, (folder, { packages }) => {
      const notices = readFileSync(join(folder, 'NOTICES.txt'), 'utf8');
      const lines = new Set(notices.split('\n'));
      for (const shipped of packages) {
        expect(mayShip(shipped.licence), `${shipped.name}: ${shipped.licence}`).toBe(true);
        expect(lines).toContain(`${labelOf(shipped)} (${shipped.licence})`);
      }
      const copied = (functionSpecs[name].companions ?? []).map((companion) => companion.package);
      expect(packages.map((shipped) => shipped.name)).toEqual(expect.arrayContaining(copied));
    }));
});

test('the list of parts (SBOM) names every package that is in a bundle', async () => {
  const list = await partsList();
  for (const name of names) {
    await bundled(name, (_, { packages }) => {
      expect(list).toEqual(expect.arrayContaining(packages.map(labelOf)));
    });
  }
});

const isNative = (file: string) => /\.(node|so)$/.test(file);

/** The processor that a file is made for, if it is native. */
function elfMachine(bytes: Buffer): number | undefined {
  return bytes.toString('latin1', 0, 4) === '\x7fELF' ? bytes.readUInt16LE(18) : undefined;
}

/** The parts that `npm run sbom` lists, each as name and version. */
async function partsList(): Promise<string[]> {
  await promisify(execFile)('npm', ['run', 'sbom'], { cwd: projectFolder });
  const parts = partsSchema.parse(
    JSON.parse(readFileSync(join(projectFolder, 'tmp/sbom.json'), 'utf8')),
  );
  return parts.components.map(labelOf);
}

const partsSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(z.object({ name: z.string(), version: z.string() })),
});
