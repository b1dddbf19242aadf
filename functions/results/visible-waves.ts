import type { Wave } from '../../schemas/wave.ts';

/** Which results the pages show: of published waves only, or of those that run, too. */
export type Visibility = 'published' | 'running';

const visibleStatuses: Record<Visibility, Wave['status'][]> = {
  published: ['PUBLISHED', 'REVISED'],
  running: ['LIVE', 'GRACE', 'CLOSED', 'PUBLISHED', 'REVISED'],
};

/** The waves whose results can be seen, the latest first. */
export function visibleWaves(waves: Wave[], visibility: Visibility): Wave[] {
  return waves
    .filter((wave) => visibleStatuses[visibility].includes(wave.status))
    .sort((a, b) => b.referenceDate.localeCompare(a.referenceDate) || b.id.localeCompare(a.id));
}
