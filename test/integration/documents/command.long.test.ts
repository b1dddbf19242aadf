import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readDocuments } from '../../../analytics/lake/documents/read-documents.ts';
import { documentKey } from '../../../analytics/lake/keys.ts';
import { readPointer } from '../../../analytics/lake/read-pointer.ts';
import { allDocuments } from '../../../analytics/reports/documents/all-documents.ts';
import { report } from '../../../infra/cli/report.ts';
import { progressOf } from '../../../infra/cli/report-progress.ts';
import { exampleOwner } from '../../../infra/local/example-owner.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { type ConsoleHarness, startConsoleHarness } from '../../support/console-harness.ts';
import { publishedWave, runningWave } from '../../support/documents/waves-with-figures.ts';
import { makeDueDocuments } from '../../support/functions/report.ts';
import { withFolder } from '../../support/with-folder.ts';

const url = 'https://pegel.example.org';
let harness: ConsoleHarness;
let wave: Wave;

beforeAll(async () => {
  harness = await startConsoleHarness();
  wave = await publishedWave(harness);
  vi.stubEnv('PEGEL_OWNER', JSON.stringify(exampleOwner));
  vi.stubEnv('PEGEL_URL', url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await harness?.close();
});

async function run(...args: string[]): Promise<{ printed: string; shown: string[] }> {
  const printed: string[] = [];
  const shown: string[] = [];
  const { core, lake } = harness.dependencies;
  await report.run(args, {
    connect: async () => ({ core, lake, close: async () => undefined }),
    print: (line) => printed.push(line),
    progress: (text) => shown.push(text),
  });
  return { printed: printed.join('\n'), shown };
}

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

test('the command writes the very files that are kept beside the snapshot', () =>
  withFolder(async (folder) => {
    const { core, lake, clock } = harness.dependencies;
    const dependencies = { core, lake, clock, url, owner: exampleOwner };
    await makeDueDocuments({ ...dependencies, kinds: allDocuments }, wave, 'public');
    const snapshot = (await readPointer(lake, wave.id))?.pointer.snapshot ?? '';
    const of = { wave: wave.id, snapshot, edition: 'public', language: 'en' } as const;
    const index = await readDocuments(lake, of);
    const out = join(folder, 'out');
    const { printed, shown } = await run(wave.id, '--out', out, '--public', '--lang', 'en');
    expect(await filesIn(out)).toEqual(index?.files.map(({ path }) => path).toSorted());
    for (const { path } of index?.files ?? []) {
      const stored = index && (await lake.get(documentKey(index, path)));
      expect(Buffer.compare(await readFile(join(out, path)), stored?.body ?? Buffer.of())).toBe(0);
    }
    expect(printed).toContain(`Snapshot ${snapshot}: ${index?.files.length} files`);
    expect(shown.at(-1)).toMatch(/^█{24} /);
  }));

test('internal files come with a word of warning', () =>
  withFolder(async (folder) => {
    const running = await runningWave(harness);
    expect((await run(running.id, '--out', folder)).printed).toContain('do not pass them on');
  }));

test('a folder that holds something is left alone', () =>
  withFolder(async (folder) => {
    await run(wave.id, '--out', folder);
    const before = await filesIn(folder);
    await expect(run(wave.id, '--out', folder)).rejects.toThrow('is not empty');
    expect(await filesIn(folder)).toEqual(before);
  }));

test('what there is not is said in a sentence', () =>
  withFolder(async (folder) => {
    const running = await runningWave(harness);
    await expect(run('nothing', '--out', folder)).rejects.toThrow('nothing');
    await expect(run(running.id, '--out', folder, '--public')).rejects.toThrow(
      'There is no public snapshot',
    );
    await expect(run(wave.id)).rejects.toThrow('Name a wave and a folder');
    await expect(run(wave.id, '--out', folder, '--lang', 'fr')).rejects.toThrow('de or en');
  }));

test('the bar grows from kind to kind', () => {
  const of = (isDone: boolean) =>
    progressOf({ kind: 'bundle', isDone, files: 12, bytes: 3_210_000 });
  expect(of(true)).toMatch(/^█{24} .*All together: 12 files, 3\.2 MB$/);
  expect(of(false)).not.toMatch(/^█{24} /);
});
