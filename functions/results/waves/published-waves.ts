import { latestFirst } from '../../../schemas/order.ts';
import { isPublished, type Wave } from '../../../schemas/wave.ts';

/** The waves whose results are public, the latest first. */
export function publishedWaves(waves: readonly Wave[]): Wave[] {
  return latestFirst(waves.filter(isPublished));
}
