import { mkdir, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportSnapshot } from '../../analytics/lake/export-snapshot.ts';
import { ConfigurationError, InvalidFileError, NotFoundError } from '../../schemas/errors.ts';
import type { Command } from './command.ts';

/** Writes the files of a snapshot into a folder, so that figures can be recomputed. */
export const snapshotExport: Command = {
  words: ['snapshot', 'export'],
  parameters: 'WAVE --out FOLDER [--public]',
  summary:
    'writes the tables and figures of a wave as files: of the latest snapshot or the public one',
  async run(args, context) {
    const { wave, out, isPublic } = readArguments(args);
    await makeEmptyFolder(out);
    const { lake } = await context.connect();
    const manifest = await exportSnapshot(lake, wave, isPublic ? 'public' : 'internal', out);
    if (!manifest) {
      throw new NotFoundError(
        `There is no ${isPublic ? 'public snapshot' : 'snapshot'} of a wave ${wave}.`,
      );
    }
    const { snapshot, files } = manifest;
    context.print(`Snapshot ${snapshot}: ${files.length} files and manifest.json are in ${out}.`);
    context.print('The tables hold the answers of single administrations: do not pass them on.');
  },
};

/** Files of two snapshots must not lie beside one another. */
async function makeEmptyFolder(folder: string): Promise<void> {
  const invalid = (message: string) => new InvalidFileError(folder, [{ path: 'folder', message }]);
  let names: string[];
  try {
    await mkdir(folder, { recursive: true });
    names = await readdir(folder);
  } catch (error) {
    throw invalid(`cannot be used (${error instanceof Error ? error.message : error})`);
  }
  if (names.length > 0) throw invalid('is not empty: name another one');
}

function readArguments(args: string[]): { wave: string; out: string; isPublic: boolean } {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, public: { type: 'boolean' } },
  });
  const [wave, ...rest] = positionals;
  if (wave && values.out && rest.length === 0) {
    return { wave, out: resolve(values.out), isPublic: values.public ?? false };
  }
  throw new ConfigurationError(
    'Name a wave and a folder: npm run pegel -- snapshot export WAVE --out FOLDER [--public]',
  );
}
