import { isDeepStrictEqual } from 'node:util';
import type { History } from '../../../analytics/lake/history.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { readHistory, readReleases, referenceTo } from '../../../analytics/lake/read-history.ts';
import { readManifest } from '../../../analytics/lake/read-manifest.ts';
import { followPointer, readPointer } from '../../../analytics/lake/read-pointer.ts';
import { SnapshotError } from '../../../schemas/errors.ts';
import { byReferenceDate } from '../../../schemas/order.ts';
import type { Manifest } from '../../../schemas/snapshot.ts';
import { hasEnded, isPublished, isSnapshotted, type Wave } from '../../../schemas/wave.ts';
import { log } from '../../platform/log.ts';
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
    .sort(byReferenceDate);
  return {
    earlier: await readHistory(lake, earlier, (id, error) => {
      log.warn('Wave left out of a history', { wave: wave.id, earlier: id, error });
    }),
    releases: isPublished(wave) ? await readReleases(lake, wave.id) : [],
    mappings: await listApprovedMappings(core, wave.survey),
  };
}

/**
 * Marks the later waves of a survey whose snapshots refer to another snapshot of this one than the one
 * that counts now, so that they are snapshotted anew. What was made public of them stays.
 *
 * @throws SnapshotError if the pointer of the wave cannot be read
 */
export async function markLaterWaves(core: Table, lake: ObjectStore, wave: Wave): Promise<void> {
  if (!hasEnded(wave)) return;
  const pointer = (await readPointer(lake, wave.id))?.pointer;
  if (!pointer) return;
  const now = referenceTo(wave, pointer);
  for (const later of await listWaves(core)) {
    if (!isSnapshotted(later) || !isBefore(wave, later)) continue;
    const then = await referenceIn(lake, later.id, wave.id);
    if (!isDeepStrictEqual(then, now)) await markDirty(core, later.id);
  }
}

/** What the latest snapshot of a wave says of an earlier one; nothing where it cannot be read. */
async function referenceIn(
  lake: ObjectStore,
  wave: string,
  earlier: string,
): Promise<Manifest['earlier'][number] | undefined> {
  try {
    const manifest = await followPointer(lake, wave, ({ snapshot }) =>
      readManifest(lake, wave, snapshot),
    );
    return manifest?.earlier.find((one) => one.wave === earlier);
  } catch (error) {
    if (error instanceof SnapshotError) return undefined;
    throw error;
  }
}

/** Made-up answers are never the past of real ones. */
function isBefore(earlier: Wave, later: Wave): boolean {
  return (
    earlier.survey === later.survey &&
    earlier.exampleData === later.exampleData &&
    earlier.referenceDate < later.referenceDate
  );
}
