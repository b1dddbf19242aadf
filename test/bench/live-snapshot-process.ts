import { Temporal } from 'temporal-polyfill';
import { takeSnapshot } from '../../functions/snapshot/take-snapshot.ts';
import { connectObjects } from '../../functions/store/objects.ts';
import { connectTables } from '../../functions/store/table.ts';
import { answerJobs } from './own-process.ts';

/** How long a snapshot took, and how many MiB the process had at its peak. */
export interface LiveSnapshot {
  milliseconds: number;
  peak: number;
}

const core = { client: connectTables(), name: 'core' };
const lake = connectObjects('lake');

answerJobs(async ({ wave }: { wave: string }): Promise<LiveSnapshot> => {
  const began = performance.now();
  const snapshot = await takeSnapshot(core, lake, wave, Temporal.Now.instant());
  if (!snapshot) throw new Error('There was nothing to snapshot');
  return {
    milliseconds: performance.now() - began,
    peak: process.resourceUsage().maxRSS / 1024,
  };
});
