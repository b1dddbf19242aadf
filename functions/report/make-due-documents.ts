import { Temporal } from 'temporal-polyfill';
import { readPointer } from '../../analytics/lake/read-pointer.ts';
import { standingOf } from '../../analytics/lake/read-results.ts';
import type { Edition } from '../../schemas/results.ts';
import type { Wave } from '../../schemas/wave.ts';
import { areWanted, settled, stateOf } from '../domain/documents/documents-work.ts';
import { readDocumentSettings } from '../store/documents/document-source.ts';
import { noteDocumentsWork, readDocumentsWork } from '../store/documents/documents-work.ts';
import type { ReportDependencies } from './dependencies.ts';
import { beginDocumentsRun } from './documents-run.ts';
import { makeDocumentsOf } from './make-documents-of.ts';
import { targetOf } from './target.ts';

/**
 * Makes the documents of a wave and edition in all languages, if they are due: public ones of the last
 * release, internal ones of the latest snapshot. What is made already is not made again, and what a
 * killed run has left is carried on.
 *
 * @param stop ends it before the next file, as if it had never begun
 * @returns the snapshot that they were made of; undefined if there was nothing to do
 * @throws what went wrong, after it was noted
 */
export async function makeDueDocuments(
  dependencies: ReportDependencies,
  wave: Wave,
  edition: Edition,
  stop?: AbortSignal,
): Promise<string | undefined> {
  const { core, lake } = dependencies;
  const of = { wave: wave.id, edition };
  const work = await readDocumentsWork(core, of);
  if (!areWanted(wave, edition, work)) return undefined;
  const pointer = (await readPointer(lake, wave.id))?.pointer;
  const standing = pointer && standingOf(pointer, edition);
  if (!standing) return undefined;
  const settings = await readDocumentSettings(core, dependencies);
  const target = targetOf(wave, edition, standing, settings);
  const state = stateOf(work, target.name, Temporal.Now.instant());
  if (state === 'made' && work.attempts > 0) {
    // What could not be made is not to be made any more: somebody has taken a file back.
    await noteDocumentsWork(core, of, work, settled(work));
  }
  if (state !== 'due') return undefined;
  const now = () => dependencies.clock.now().round('second').toString();
  const run = await beginDocumentsRun(core, target, work, now(), stop);
  if (!run) return undefined;
  try {
    await makeDocumentsOf(dependencies, wave, target, run);
  } catch (error) {
    // What cannot be noted must not hide what has failed.
    await Promise.allSettled([run.giveUp()]);
    throw error;
  }
  await run.finish(now());
  return standing.snapshot;
}
