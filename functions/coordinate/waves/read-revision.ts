import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { readPointer } from '../../../analytics/lake/read-pointer.ts';
import { readAnswerFigures, readResultsOf } from '../../../analytics/lake/read-results.ts';
import { isPublished, type Wave } from '../../../schemas/wave.ts';
import { compareEditions, type Revision } from './compare-editions.ts';

/**
 * Compares what is public of a wave with what would be, by the latest snapshot.
 *
 * @returns undefined if nothing would change
 */
export async function readRevision(lake: ObjectStore, wave: Wave): Promise<Revision | undefined> {
  if (!isPublished(wave)) return undefined;
  const pointer = (await readPointer(lake, wave.id))?.pointer;
  const last = pointer?.releases.at(-1);
  if (!last || last.snapshot === pointer?.snapshot) return undefined;
  const [before, after] = await Promise.all(
    [last.snapshot, pointer?.snapshot ?? ''].map(async (snapshot) => {
      const results = await readResultsOf(lake, { wave: wave.id, snapshot }, 'public');
      return { results, answers: await readAnswerFigures(lake, results) };
    }),
  );
  if (!before || !after) return undefined;
  return compareEditions(last, before, after);
}
