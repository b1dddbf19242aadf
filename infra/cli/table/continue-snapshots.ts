import { readPointer } from '../../../analytics/lake/read-pointer.ts';
import { listWaves } from '../../../functions/store/waves/definitions.ts';
import { continueAbove } from '../../../functions/store/waves/dirty.ts';
import type { Stores } from '../stores.ts';

/**
 * Has every wave snapshotted anew that the lake knows. Without it, a table of yesterday would count as
 * older than the snapshots of today, and no later answer would ever show.
 */
export async function continueSnapshots({ core, lake }: Stores): Promise<void> {
  for (const { id } of await listWaves(core)) {
    const known = await readPointer(lake, id);
    if (known) await continueAbove(core, id, known.pointer.asOf);
  }
}
