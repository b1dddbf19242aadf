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
    const { text, unknown } = translateTrace('assets', logged);
    expect(text).toMatch(/\(functions\/web\/lambda\.ts:\d+:\d+\)/);
    expect(unknown).toEqual([]);
  }));

test('so are places in what is loaded later', () => {
  const files = [...buildCode(functions.results.handler).files].map(
    ([file, code]): [string, string] => [file, Buffer.from(code).toString()],
  );
  const said = ' cannot be read';
  const [path = '', text = ''] =
    files.find(([file, code]) => file.startsWith('later/') && code.includes(said)) ?? [];
  const before = text.slice(0, text.indexOf(said));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const translated = translateTrace('results', `at x (/var/task/${path}:${line}:${column})`);
  expect(translated.text).toMatch(/^at x \(functions\/store\/secrets\.ts:\d+:\d+\)$/);
});

test.for(['none.mjs:3:4', 'handler.mjs:99999:1'])(
  'the place %s, which the bundle does not have, stays as it is and is told',
  (place) => {
    const log = `{"stack":"at a (node:net:1:2)\\n at b (file:///var/task/${place})"}\n`;
    const unknown = [`file:///var/task/${place}`];
    expect(translateTrace('assets', log)).toEqual({ text: log, unknown });
  },
);
