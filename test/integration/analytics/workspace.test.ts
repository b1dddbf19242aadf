import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { withWorkspace } from '../../../analytics/lake/workspace.ts';
import { withFolder } from '../../support/with-folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Runs `work` with a folder for temporary files of its own. */
function withTemporaryFiles(work: (folder: string) => Promise<void>): Promise<void> {
  return withFolder((folder) => {
    vi.stubEnv('TMPDIR', folder);
    return work(folder);
  });
}

test('a workspace is an empty folder that is gone afterwards, also after an error', async () => {
  await withTemporaryFiles(async (folder) => {
    expect(await withWorkspace((empty) => readdir(empty))).toEqual([]);
    await expect(withWorkspace(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(await readdir(folder)).toEqual([]);
  });
});

test('what killed processes have left is removed, and nothing else', async () => {
  await withTemporaryFiles(async (folder) => {
    const highestId = 2 ** 22;
    const left = [`pegel-snapshot-${highestId}-a`, `pegel-snapshot-${process.pid}-b`];
    const others = ['pegel-other', 'pegel-snapshot-', `pegel-snapshot-${process.ppid}-c`];
    for (const name of [...left, ...others])
      await mkdir(join(folder, name, 'spill'), { recursive: true });

    await withWorkspace(async () => {
      expect(await readdir(folder)).toEqual(expect.arrayContaining(others));
      expect(await readdir(folder)).not.toEqual(expect.arrayContaining([left[0]]));
      expect(await readdir(folder)).not.toEqual(expect.arrayContaining([left[1]]));
    });
  });
});

test('two workspaces of one process do not disturb each other', async () => {
  await withTemporaryFiles(async (folder) => {
    await withWorkspace(async (one) => {
      await withWorkspace(async (other) => expect(other).not.toBe(one));
      expect(await readdir(folder)).toHaveLength(1);
    });
  });
});
