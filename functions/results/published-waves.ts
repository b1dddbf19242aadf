import type { Wave } from '../../schemas/wave.ts';

const published: readonly Wave['status'][] = ['PUBLISHED', 'REVISED'];

/** The waves whose results are public, the latest first. */
export function publishedWaves(waves: readonly Wave[]): Wave[] {
  return waves
    .filter(({ status }) => published.includes(status))
    .sort((a, b) => b.referenceDate.localeCompare(a.referenceDate) || b.id.localeCompare(a.id));
}
