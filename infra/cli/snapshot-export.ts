import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportSnapshot } from '../../analytics/lake/export-snapshot.ts';
import { ConfigurationError, NotFoundError } from '../../schemas/errors.ts';
import type { Command } from './command.ts';
import { makeEmptyFolder } from './empty-folder.ts';

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
