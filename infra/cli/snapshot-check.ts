import { parseArgs } from 'node:util';
import { checkSnapshots, type SnapshotCheck } from '../../analytics/lake/check-snapshot.ts';
import { ConfigurationError, NotFoundError } from '../../schemas/errors.ts';
import type { Command } from './command.ts';

/** Compares the files of a wave's snapshots with their manifests. */
export const snapshotCheck: Command = {
  words: ['snapshot', 'check'],
  parameters: 'WAVE',
  summary: 'compares the files of the snapshots of a wave that count with their manifests',
  async run(args, context) {
    const wave = waveIn(args);
    const { lake } = await context.connect();
    const checks = await checkSnapshots(lake, wave);
    if (checks.length === 0) throw new NotFoundError(`There is no snapshot of a wave ${wave}.`);
    for (const check of checks) {
      const { snapshot, manifest, faults } = check;
      const files = manifest?.files ?? [];
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      context.print(
        faults.length === 0
          ? `Snapshot ${snapshot} (${whoSees(check)}): ${files.length} files, ${bytes.toLocaleString('en')} bytes, all as written.`
          : `Snapshot ${snapshot} (${whoSees(check)}):`,
      );
      for (const { message } of faults) context.print(`  ${message}`);
    }
    const [fault] = checks.flatMap(({ faults }) => faults);
    if (fault) throw fault;
  },
};

/** Who sees a snapshot, or saw it. */
function whoSees({ isLatest, isPublic, publicAt }: SnapshotCheck): string {
  return [
    isLatest && 'the latest: what the console shows',
    isPublic && `what the public sees, since ${publicAt}`,
    publicAt && !isPublic && `public before, since ${publicAt}`,
  ]
    .filter(Boolean)
    .join('; ');
}

function waveIn(args: string[]): string {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [wave, ...rest] = positionals;
  if (wave && rest.length === 0) return wave;
  throw new ConfigurationError('Name one wave: npm run pegel -- snapshot check WAVE');
}
