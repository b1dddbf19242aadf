import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { App, Aws, Stack, Token } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { environmentSize } from '../../infra/aws/environment-size.ts';
import { sentenceOf } from '../../infra/aws/sentence-of.ts';
import { commitOf, version } from '../../infra/aws/version.ts';
import { listParts } from '../../infra/sbom/parts-list.ts';
import { withFolder } from '../support/with-folder.ts';
import { exampleSettings } from './example-settings.ts';
import { assemble } from './templates.ts';

describe('the variables of a function', () => {
  test('count as JSON, in which each quote of a value counts twice', () => {
    expect(environmentSize({ A: '{"b":"ä"}' })).toBe(
      Buffer.byteLength('{"A":"{\\"b\\":\\"ä\\"}"}'),
    );
  });

  test('have room for what only AWS knows', () => {
    const without = environmentSize({ A: '' });
    const arn = Token.asString({ Ref: 'Table' });
    expect(environmentSize({ A: arn })).toBe(without + 160);
    expect(environmentSize({ A: `https://${Aws.REGION}.example.org` })).toBe(without + 20 + 80);
  });

  test.for(['ä', 'a'])(
    'stop the deployment with what is to be shortened by how much: %s',
    (letter) => {
      const { owner } = exampleSettings;
      const assembleWith = (letters: number) => {
        const barriers = [{ de: letter.repeat(letters), en: 'a' }];
        const accessibility = { ...owner.accessibility, barriers };
        return assemble({ ...exampleSettings, owner: { ...owner, accessibility } });
      };
      const most = Math.floor(3000 / Buffer.byteLength(letter));
      const over = Number(
        /are (\d+) bytes too long for/.exec(thrownBy(() => assembleWith(most)))?.[1],
      );
      const fitting = most - Math.ceil(over / Buffer.byteLength(letter));
      expect(thrownBy(() => assembleWith(fitting + 1))).toMatch(
        /^The settings are [12] bytes too long for the function coordinate, to which Lambda gives 4096 at most: shorten texts in owner \(\d+ bytes as JSON\) or signIn \(\d+ bytes as JSON\) by so many$/,
      );
      expect(() => assembleWith(fitting)).not.toThrow();
    },
  );
});

/** What a person is told of what goes wrong. */
function thrownBy(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return sentenceOf(error) ?? 'a defect';
  }
  return 'nothing';
}

test('what CDK refuses by itself is one sentence, and a defect is none', () => {
  expect(thrownBy(() => new Stack(new App(), 'Data', { stackName: 'a b' }))).toMatch(
    /^CDK refuses this: Stack name must match [^\n]+$/,
  );
  expect(sentenceOf(new TypeError('x is not a function'))).toBeUndefined();
});

describe('which Pegel runs', () => {
  test('is in the description of every stack', () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+( \([0-9a-f]{8,}(-dirty)?\))?$/);
    for (const { id, template } of assemble(exampleSettings)) {
      const expected = `Pegel ${version}: ${id.toLowerCase()} (prod)`;
      expect(template).toMatchObject({ Description: expected });
    }
  });

  test('is a commit only where the folder itself is under git', () =>
    withFolder(async (folder) => {
      expect(commitOf(folder)).toBeUndefined();
      const git = (...words: string[]) =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
          cwd: folder,
        });
      git('init', '-q');
      await writeFile(join(folder, 'a'), '1');
      git('add', 'a');
      git('commit', '-qm', 'One');
      expect(commitOf(folder)).toMatch(/^[0-9a-f]{8}$/);
      await writeFile(join(folder, 'a'), '2');
      expect(commitOf(folder)).toMatch(/^[0-9a-f]{8}-dirty$/);
      execFileSync('mkdir', [join(folder, 'within')]);
      expect(commitOf(join(folder, 'within'))).toBeUndefined();
    }));

  test('is what the list of parts is of, whatever the folder is called', async () => {
    const { metadata } = await listParts();
    expect(metadata.component.name).toBe('pegel');
  });
});
