import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fontFiles } from '../../analytics/reports/typst.ts';
import { signInStartPath } from '../../functions/coordinate/paths.ts';
import { stylesheetPath } from '../../functions/web/assets.ts';
import { fonts } from '../../functions/web/styles/fonts.ts';
import { bundleFunction } from '../../infra/aws/bundles/bundle.ts';
import { requireCompanions } from '../../infra/aws/bundles/companions.ts';
import { type FunctionName, functions } from '../../infra/functions.ts';
import { signInSettings } from '../../infra/local/sign-in/settings.ts';
import { ConfigurationError } from '../../schemas/errors.ts';
import { temporaryFolder } from '../support/local-pegel.ts';
import { type LocalSecrets, startLocalSecrets } from '../support/local-secrets.ts';
import { withFolder } from '../support/with-folder.ts';
import { runBundle } from './run-bundle.ts';

let secretsFolder: Awaited<ReturnType<typeof temporaryFolder>>;
let secrets: LocalSecrets;
beforeAll(async () => {
  secretsFolder = await temporaryFolder();
  secrets = await startLocalSecrets(secretsFolder.path, { current: 'k1', k1: 'x'.repeat(43) });
});
afterAll(async () => {
  await secrets.close();
  await secretsFolder.remove();
});

test.for(Object.keys(functions) as FunctionName[])(
  'the bundle of %s exports its handler, given the files and variables of its spec alone',
  (name) =>
    withFolder(async (folder) => {
      bundleFunction(name, folder);
      expect(await runBundle(name, folder, 'print(Object.keys(bundle));')).toEqual(['handler']);
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
    expect(await runBundle('assets', folder, script)).toEqual(events.map(() => 200));
  }));

test('the bundle of coordinate finds what speaks to the issuer when somebody signs in', () =>
  withFolder(async (folder) => {
    bundleFunction('coordinate', folder);
    const event = {
      path: signInStartPath,
      httpMethod: 'GET',
      headers: { host: 'pegel.example' },
      requestContext: {},
    };
    const script = `const { statusCode } = await bundle.handler(${JSON.stringify(event)});
      print(statusCode);`;
    const issuer = { PEGEL_SIGN_IN: JSON.stringify(signInSettings('http://127.0.0.1:9')) };
    expect(await runBundle('coordinate', folder, script, issuer)).toBe(503);
  }));

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
