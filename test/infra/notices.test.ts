import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mayShip } from '../../infra/aws/bundles/notices/licences.ts';
import type { ShippedPackage } from '../../infra/aws/bundles/notices/shipped-packages.ts';
import { writeNotices } from '../../infra/aws/bundles/notices/write-notices.ts';
import { ConfigurationError } from '../../schemas/errors.ts';
import { withFolder } from '../support/with-folder.ts';

describe('licences', () => {
  test.for([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['(MIT AND GPL-3.0-or-later)', false],
    ['SEE LICENSE IN LICENSE.txt', false],
    ['UNLICENSED', false],
  ] as const)('%s: may be shipped with ours: %s', ([licence, may]) => {
    expect(mayShip(licence)).toBe(may);
  });
});

test('a package without the text of its licence is not bundled', () =>
  withFolder(async (folder) => {
    const shipped = packageIn(folder, {});
    expect(() => writeNotices([shipped], join(folder, 'NOTICES.txt'))).toThrow(ConfigurationError);
  }));

test.for([
  ['a file', { LICENSE: 'May be used' }],
  ['its README', { 'README.md': '# small\n\n## License\n\nMay be used\n' }],
] as const)('the text of a licence is found in %s', ([, files]) =>
  withFolder(async (folder) => {
    const shipped = packageIn(folder, files);
    expect(() => writeNotices([shipped], join(folder, 'NOTICES.txt'))).not.toThrow();
  }),
);

function packageIn(folder: string, files: Record<string, string>): ShippedPackage {
  const own = join(folder, 'small');
  mkdirSync(own);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(own, file), text);
  return { name: 'small', version: '1.0.0', licence: 'MIT', folder: own };
}
