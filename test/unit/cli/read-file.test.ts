import { execFileSync } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getuid } from 'node:process';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../infra/cli/read-file.ts';
import { refusal } from '../../support/refusal.ts';
import { withFolder } from '../../support/with-folder.ts';

describe('a file that a person named', () => {
  const refused = (path: string, hint?: string) => refusal(() => readBytes(path, 2 ** 20, hint));

  it('is read as it is, up to the size that is permitted', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'file');
      await writeFile(file, Buffer.alloc(2 ** 20, 7));
      expect(await readBytes(file, 2 ** 20)).toEqual(Buffer.alloc(2 ** 20, 7));
      await writeFile(file, Buffer.alloc(2 ** 20 + 1));
      expect(await refused(file)).toEqual(['file: is larger than 1 MB']);
    }));

  it('is refused where there is none, and what to do may be said', () =>
    withFolder(async (folder) => {
      const missing = join(folder, 'missing');
      expect(await refused(missing)).toEqual(['file: there is no such file']);
      expect(await refused(missing, 'draft it')).toEqual(['file: there is no such file: draft it']);
    }));

  it('is refused where it is a folder, a pipe or a device, without waiting for its end', () =>
    withFolder(async (folder) => {
      const pipe = join(folder, 'pipe');
      execFileSync('mkfifo', [pipe]);
      expect(await refused(folder)).toEqual(['file: is a folder: name a file in it']);
      expect(await refused(pipe)).toEqual(['file: is a pipe or device: name a file']);
      expect(await refused('/dev/zero')).toEqual(['file: is a pipe or device: name a file']);
    }));

  it.skipIf(getuid?.() === 0)('is refused where reading it is not permitted', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'file');
      await writeFile(file, '');
      await chmod(file, 0);
      expect(await refused(file)).toEqual(['file: you have no permission to read it']);
    }),
  );
});
