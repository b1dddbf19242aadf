import type { Edition } from '../../schemas/results.ts';
import { isSnapshotted } from '../../schemas/wave.ts';
import { log } from '../platform/log.ts';
import { listWaves } from '../store/waves/definitions.ts';
import { inOrder } from '../store/waves/wave-history.ts';
import type { ReportDependencies } from './dependencies.ts';
import { makeDueDocuments } from './make-due-documents.ts';

/** What everybody waits for comes first. */
const inTurn: readonly Edition[] = ['public', 'internal'];

/**
 * Makes all documents that are due, those of the latest wave first. What fails does not stop the others.
 *
 * @throws Error that names the waves of which some could not be made
 */
export async function makeAllDueDocuments(dependencies: ReportDependencies): Promise<void> {
  const failed = new Set<string>();
  const waves = (await listWaves(dependencies.core)).filter(isSnapshotted).sort(inOrder).reverse();
  for (const edition of inTurn) {
    for (const wave of waves) {
      const about = { wave: wave.id, edition };
      try {
        const snapshot = await makeDueDocuments(dependencies, wave, edition);
        if (snapshot) log.info('Documents made', { ...about, snapshot });
      } catch (error) {
        log.error('Documents could not be made', { ...about, error: error as Error });
        failed.add(wave.id);
      }
    }
  }
  if (failed.size > 0) throw new Error(`No documents of ${[...failed].join(', ')}`);
}
