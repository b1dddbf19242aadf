import { globSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bundle, bundleFunction } from '../../infra/aws/bundles/bundle.ts';
import { mayShip } from '../../infra/aws/bundles/notices/licences.ts';
import { labelOf } from '../../infra/aws/bundles/notices/shipped-packages.ts';
import { functionSpecs } from '../../infra/aws/functions/specs/function-specs.ts';
import { type FunctionName, functions } from '../../infra/functions.ts';
import { listParts } from '../../infra/sbom/parts-list.ts';

const names = Object.keys(functions) as FunctionName[];
const megabyte = 1_000_000;
const mebibyte = 2 ** 20;

/** What a function that somebody waits for may load when it starts. */
const mostAtStart = 1.5 * megabyte;

const filesIn = (folder: string) =>
  globSync('**', { cwd: folder })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());

describe.for(names)('the bundle of %s', (name) => {
  let folder: string;
  let bundle: Bundle;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pegel-test-'));
    bundle = bundleFunction(name, folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('fits into Lambda, and its native files are for the processor of its spec', () => {
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
  });

  test.runIf(functions[name].trigger.kind === 'http')('is small: somebody waits for it', () => {
    expect(bundle.bytesAtStart).toBeLessThan(mostAtStart);
  });

  test('names every package in it, with a licence that goes together with ours', () => {
    const lines = new Set(readFileSync(join(folder, 'NOTICES.txt'), 'utf8').split('\n'));
    for (const shipped of bundle.packages) {
      expect(mayShip(shipped.licence), `${shipped.name}: ${shipped.licence}`).toBe(true);
      expect(lines).toContain(`${labelOf(shipped)} (${shipped.licence})`);
    }
    const copied = (functionSpecs[name].companions ?? []).map((companion) => companion.package);
    expect(bundle.packages.map((shipped) => shipped.name)).toEqual(expect.arrayContaining(copied));
  });

  test('has only packages that the list of parts (SBOM) names', async () => {
    parts ??= (await listParts()).components.map(labelOf);
    expect(parts).toEqual(expect.arrayContaining(bundle.packages.map(labelOf)));
  });
});

/** Each as name and version. */
let parts: string[] | undefined;

const isNative = (file: string) => /\.(node|so)$/.test(file);

/** The processor that a file is made for, if it is native. */
function elfMachine(bytes: Buffer): number | undefined {
  return bytes.toString('latin1', 0, 4) === '\x7fELF' ? bytes.readUInt16LE(18) : undefined;
}
