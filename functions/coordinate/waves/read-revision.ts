import { memoryOf } from '../../../analytics/lake/figure-memory.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { readPointer } from '../../../analytics/lake/read-pointer.ts';
import { readAnswerFigures, readResultsOf } from '../../../analytics/lake/read-results.ts';
import { SnapshotError } from '../../../schemas/errors.ts';
import type { Release } from '../../../schemas/snapshot.ts';
import { isPublished, type Wave } from '../../../schemas/wave.ts';
import { log } from '../../platform/log.ts';
import { compareEditions, type Revision } from './compare-editions.ts';

/**
 * Compares what is public of a wave with what would be, by the latest snapshot.
 *
 * @returns undefined if nothing would change
 * @throws SnapshotError
 */
export async function readRevision(lake: ObjectStore, wave: Wave): Promise<Revision | undefined> {
  if (!isPublished(wave)) return undefined;
  const pointer = (await readPointer(lake, wave.id))?.pointer;
  const last = pointer?.releases.at(-1);
  if (!last || last.snapshot === pointer?.snapshot) return undefined;
  const [before, after] = await Promise.all(
    [last.snapshot, pointer?.snapshot ?? ''].map(async (snapshot) => {
      const memory = memoryOf(lake);
      const results = await readResultsOf(lake, { wave: wave.id, snapshot }, 'public', memory);
      return { results, answers: await readAnswerFigures(lake, results, memory) };
    }),
  );
  if (!before || !after) return undefined;
  return compareEditions(last, before, after);
}

/** The same for a page that must not fall with a snapshot that cannot be read. */
export async function findRevision(
  lake: ObjectStore,
  wave: Wave,
): Promise<Revision | undefined | 'unreadable'> {
  try {
    return await readRevision(lake, wave);
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    log.error('Figures cannot be read', { wave: wave.id, error });
    return 'unreadable';
  }
}

/**
 * Whether the revision that is under way is public, and only to be noted with the wave: that is done
 * within a minute, and cannot be given up any more.
 */
export async function isPublicAlready(lake: ObjectStore, wave: Wave): Promise<boolean> {
  const { underWay } = wave;
  if (!underWay || !isPublished(wave)) return false;
  const last = await lastRelease(lake, wave.id);
  return last !== undefined && last.at >= underWay.since;
}

/** What was made public last; nothing where that cannot be read, because then the revision cannot go on. */
async function lastRelease(lake: ObjectStore, wave: string): Promise<Release | undefined> {
  try {
    return (await readPointer(lake, wave))?.pointer.releases.at(-1);
  } catch (error) {
    if (error instanceof SnapshotError) return undefined;
    throw error;
  }
}
