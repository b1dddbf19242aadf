import type { History } from '../../../analytics/lake/history.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { readHistory, readReleases } from '../../../analytics/lake/read-history.ts';
import { hasEnded, isPublished, isSnapshotted, type Wave } from '../../../schemas/wave.ts';
import { listApprovedMappings } from '../questionnaires/question-mappings.ts';
import type { Table } from '../table.ts';
import { listWaves } from './definitions.ts';
import { markDirty } from './dirty.ts';

/**
 * Reads what was before a snapshot of a wave: the snapshots of earlier waves of its survey that have
 * ended, and what was public of the wave itself.
 *
 * @throws SnapshotError if what is needed of it cannot be read
 */
export async function readWaveHistory(
  core: Table,
  lake: ObjectStore,
  wave: Wave,
): Promise<History> {
  const earlier = (await listWaves(core))
    .filter((other) => hasEnded(other) && isBefore(other, wave))
    .sort(inOrder);
  return {
    earlier: await readHistory(lake, earlier),
    releases: isPublished(wave) ? await readReleases(lake, wave.id) : [],
    mappings: await listApprovedMappings(core, wave.survey),
  };
}

/**
 * Marks the later waves of a survey whose snapshots refer to this one, so that they are snapshotted
 * anew. What was made public of them stays.
 */
export async function markLaterWaves(core: Table, wave: Wave): Promise<void> {
  if (!hasEnded(wave)) return;
  for (const later of await listWaves(core)) {
    if (isSnapshotted(later) && isBefore(wave, later)) await markDirty(core, later.id);
  }
}

/** Waves in the order of their reference dates. */
export function inOrder(a: Wave, b: Wave): number {
  return a.referenceDate.localeCompare(b.referenceDate) || a.id.localeCompare(b.id);
}

/** Made-up answers are never the past of real ones. */
function isBefore(earlier: Wave, later: Wave): boolean {
  return (
    earlier.survey === later.survey &&
    earlier.exampleData === later.exampleData &&
    earlier.referenceDate < later.referenceDate
  );
}
