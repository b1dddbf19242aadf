import { Temporal } from 'temporal-polyfill';
import { latestFirst } from '../../schemas/order.ts';
import type { Edition } from '../../schemas/results.ts';
import { isSnapshotted } from '../../schemas/wave.ts';
import { log } from '../platform/log.ts';
import { listWaves } from '../store/waves/definitions.ts';
import type { ReportDependencies } from './dependencies.ts';
import { beginWithin } from './limits.ts';
import { makeDueDocuments } from './make-due-documents.ts';

/** What everybody waits for comes first. */
const inTurn: readonly Edition[] = ['public', 'internal'];

/**
 * Makes all documents that are due, public ones first, those of the latest wave first. After each set it
 * looks anew, so that a fresh release never waits for more than the set under way; what is left after some
 * minutes is for the next run. What fails does not stop the others.
 *
 * @param stop ends it before the next file
 * @throws Error that names the waves of which some could not be made
 */
export async function makeAllDueDocuments(
  dependencies: ReportDependencies,
  stop?: AbortSignal,
): Promise<void> {
  const until = Temporal.Now.instant().add(beginWithin);
  const failed = new Set<string>();
  while (Temporal.Instant.compare(Temporal.Now.instant(), until) < 0) {
    if (!(await makeNext(dependencies, failed, stop))) break;
  }
  if (failed.size > 0) throw new Error(`No documents of ${[...failed].join(', ')}`);
}

/**
 * Makes the documents that come first.
 *
 * @param failed what has failed in this run, to which it adds
 * @returns whether there may be more
 */
async function makeNext(
  dependencies: ReportDependencies,
  failed: Set<string>,
  stop: AbortSignal | undefined,
): Promise<boolean> {
  const waves = latestFirst((await listWaves(dependencies.core)).filter(isSnapshotted));
  const all = inTurn.flatMap((edition) => waves.map((wave) => ({ wave, edition })));
  for (const { wave, edition } of all) {
    const about = { wave: wave.id, edition };
    const name = `${wave.id} (${edition})`;
    if (stop?.aborted) return false;
    if (failed.has(name)) continue;
    try {
      const snapshot = await makeDueDocuments(dependencies, wave, edition, stop);
      if (!snapshot) continue;
      log.info('Documents made', { ...about, snapshot });
    } catch (error) {
      if (stop?.aborted) return false;
      log.error('Documents could not be made', { ...about, error: error as Error });
      failed.add(name);
    }
    return true;
  }
  return false;
}
