import { Temporal } from 'temporal-polyfill';
import type { Wave } from '../../schemas/wave.ts';
import { secondsSinceOldest } from '../domain/seconds-since-oldest.ts';
import type { Table } from '../store/table.ts';
import { readDirty } from '../store/waves/dirty.ts';

/** How long the oldest change of some waves has waited for its snapshot, in seconds; 0 if none waits. */
export async function snapshotAge(core: Table, waves: readonly Wave[]): Promise<number> {
  const marks = await Promise.all(waves.map(({ id }) => readDirty(core, id)));
  const since = marks.map(({ waitsSince }) => waitsSince);
  return secondsSinceOldest(since, Temporal.Now.instant());
}
