import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fontFiles } from '../../analytics/reports/typst.ts';
import { stylesheetPath } from '../../functions/web/assets.ts';
import { fonts } from '../../functions/web/styles/fonts.ts';
import { bundleFunction } from '../../infra/aws/bundle.ts';
import { requireCompanions } from '../../infra/aws/companions.ts';
import type { Variable } from '../../infra/aws/specs/function-spec.ts';
import { functionSpecs } from '../../infra/aws/specs/function-specs.ts';
import { type FunctionName, functions } from '../../infra/functions.ts';
import { ConfigurationError } from '../../schemas/errors.ts';
import { temporaryFolder } from '../support/local-pegel.ts';
import { awsVariables, type LocalSecrets, startLocalSecrets } from '../support/local-secrets.ts';
import { withFolder } from '../support/with-folder.ts';
import { exampleSettings } from './example-settings.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let secrets: LocalSecrets;
beforeAll(async () => {
  folder = await temporaryFolder();
  secrets = await startLocalSecrets(folder.path, { current: 'k1', k1: 'x'.repeat(43) });
});
afterAll(async () => {
  await secrets.close();
  await folder.remove();
});

/** What the variables may hold once the stacks are deployed. */
const environment: Record<Variable, string> = {
  PEGEL_STAGE: 'prod',
  PEGEL_CORE_TABLE: 'pegel-prod-core',
  PEGEL_CONTACTS_TABLE: 'pegel-prod-contacts',
  PEGEL_LAKE_BUCKET: 'pegeldata-lake',
  PEGEL_ATHENA: JSON.stringify({ workgroup: 'pegel', database: 'pegel' }),
  PEGEL_UPLOADS_BUCKET: 'pegeldata-uploads',
  PEGEL_KEYS_SECRET: 'keys',
  PEGEL_OWNER: JSON.stringify(exampleSettings.owner),
  PEGEL_SIGN_IN: JSON.stringify(exampleSettings.signIn),
  PEGEL_SIGN_IN_SECRET: 'keys',
  PEGEL_RETENTION: JSON.stringify(exampleSettings.retention),
  PEGEL_URL: 'https://pegel.example.org',
  PEGEL_MAIL: JSON.stringify({
    from: 'pegel@example.org',
    via: { kind: 'ses', configurationSet: 'pegel' },
  }),
  PEGEL_MAIL_SECRET: 'keys',
  PEGEL_MAIL_QUEUE: 'https://sqs.eu-central-1.amazonaws.com/000000000000/mail',
};

/**
 * Runs a script that finds a bundle in `bundle`, far from the project, with the variables of its
 * spec alone, as Lambda does.
 *
 * @returns what the script makes of `print`
 */
async function runWith(name: FunctionName, folder: string, script: string): Promise<unknown> {
  const variables = functionSpecs[name].environment.map((key) => [key, environment[key]]);
  const url = pathToFileURL(join(folder, 'handler.mjs')).href;
  const prologue = `const bundle = await import('${url}');
    const print = (value) => process.stdout.write(JSON.stringify(value));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', `${prologue}\n${script}`],
    { cwd: tmpdir(), env: { ...awsVariables(), ...Object.fromEntries(variables) } },
  );
  return JSON.parse(stdout);
}

test.for(Object.keys(functions) as FunctionName[])(
  'the bundle of %s exports its handler, given the files and variables of its spec alone',
  (name) =>
    withFolder(async (folder) => {
      bundleFunction(name, folder);
      expect(await runWith(name, folder, 'print(Object.keys(bundle));')).toEqual(['handler']);
    }),
);

test('the bundle of assets holds every file that pages ask for', () =>
  withFolder(async (folder) => {
    bundleFunction('assets', folder);
    const paths = [stylesheetPath, ...fonts.map(({ path }) => path)];
    const events = paths.map((path) => ({
      path,
      httpMethod: 'GET',
      headers: { host: 'pegel.example' },
      requestContext: {},
    }));
    const script = `const answers = await Promise.all(${JSON.stringify(events)}.map(bundle.handler));
      print(answers.map(({ statusCode }) => statusCode));`;
    expect(await runWith('assets', folder, script)).toEqual(events.map(() => 200));
  }));

test.for([
  ['snapshot', 'DuckDB', 2],
  ['letters', 'Typst', 1],
  ['report', 'Typst and resvg', 2],
] as const)('the bundle of %s fits into Lambda and holds %s for its processor', ([name, , files]) =>
  withFolder(async (folder) => {
    bundleFunction(name, folder);
    const paths = globSync('**', { cwd: folder })
      .map((path) => join(folder, path))
      .filter((path) => statSync(path).isFile());
    const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
    expect(bytes).toBeLessThan(250 * 2 ** 20);
    const zipped = zipSync(
      Object.fromEntries(paths.map((path) => [path, [readFileSync(path), { level: 1 }]])),
    );
    expect(zipped.length).toBeLessThan(50 * 2 ** 20);
    const natives = paths.filter((path) => /\.(node|so)$/.test(path));
    expect(natives).toHaveLength(files);
    for (const path of natives) {
      const header = readFileSync(path).subarray(0, 20);
      expect(header.subarray(0, 4).toString('latin1')).toBe('\x7fELF');
      expect(header.readUInt16LE(18), 'ELF machine: x86-64').toBe(0x3e);
    }
  }),
);

test.for(['letters', 'report'] as const)(
  'the bundle of %s holds the fonts that its files are set in',
  (name) =>
    withFolder(async (folder) => {
      bundleFunction(name, folder);
      const missing = fontFiles.filter((file) => !existsSync(join(folder, 'node_modules', file)));
      expect(missing).toEqual([]);
    }),
);

test('a package that is not installed is named together with the remedy', () =>
  withFolder(async (packages) => {
    expect(() => requireCompanions('snapshot', packages)).toThrow(ConfigurationError);
    expect(() => requireCompanions('snapshot', packages)).toThrow(
      /"snapshot" needs @duckdb\/node-bindings\/package\.json.+npm ci --os=linux --cpu=x64/,
    );
  }));
