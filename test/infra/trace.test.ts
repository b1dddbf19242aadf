import { expect, test } from 'vitest';
import { buildCode } from '../../infra/aws/bundles/build-code.ts';
import { bundleFunction } from '../../infra/aws/bundles/bundle.ts';
import { functions } from '../../infra/functions.ts';
import { translateTrace } from '../../infra/trace/translate-trace.ts';
import { withFolder } from '../support/with-folder.ts';
import { runBundle } from './run-bundle.ts';

test('what a bundle says of an error is told in places of the source', () =>
  withFolder(async (folder) => {
    bundleFunction('assets', folder);
    const script = 'await bundle.handler({}).catch(({ stack }) => print(stack));';
    const stack = String(await runBundle('assets', folder, script));
    const logged = stack.replaceAll(folder, '/var/task');
    expect(logged).toContain('/var/task/handler.mjs');
    expect(translateTrace('assets', logged)).toMatch(/\(functions\/web\/lambda\.ts:\d+:\d+\)/);
  }));

test('so are places in what is loaded later', () => {
  const [path = '', text = ''] =
    [...buildCode(functions.results.handler).files]
      .map(([file, code]): [string, string] => [file, Buffer.from(code).toString()])
      .find(([file]) => file.startsWith('later/secrets-')) ?? [];
  const before = text.slice(0, text.indexOf(' cannot be read'));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  expect(translateTrace('results', `at x (/var/task/${path}:${line}:${column})`)).toMatch(
    /^at x \(functions\/store\/secrets\.ts:\d+:\d+\)$/,
  );
});

test('what is no place in the bundle stays as it is', () => {
  const log = '{"stack":"at a (node:net:1:2)\\n at b (file:///var/task/none.mjs:3:4)"}\n';
  expect(translateTrace('assets', log)).toBe(log);
});
