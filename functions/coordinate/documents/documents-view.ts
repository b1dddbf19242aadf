import { Temporal } from 'temporal-polyfill';
import { readDocuments } from '../../../analytics/lake/documents/read-documents.ts';
import { readPointer } from '../../../analytics/lake/read-pointer.ts';
import { type Standing, standingOf } from '../../../analytics/lake/read-results.ts';
import type { DocumentIndex, DocumentWork } from '../../../schemas/documents.ts';
import type { Edition } from '../../../schemas/results.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { shownState } from '../../domain/documents/documents-work.ts';
import { readDocumentsWork } from '../../store/documents/documents-work.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

/** How the documents of a wave and edition stand. */
export interface DocumentsView {
  edition: Edition;
  /** The snapshot that they should be of; undefined if there is none yet. */
  standing: Standing | undefined;
  state: ReturnType<typeof shownState>;
  work: DocumentWork;
  /** Until the next attempt, where one has failed. */
  minutesLeft: number;
  /** Those that were made last; undefined if there are none, or none any more. */
  index: DocumentIndex | undefined;
}

/** Reads how the documents of a wave stand. */
export async function readDocumentsView(
  { core, lake }: Pick<ConsoleDependencies, 'core' | 'lake'>,
  wave: Wave,
  edition: Edition,
  language: Language,
): Promise<DocumentsView> {
  const work = await readDocumentsWork(core, { wave: wave.id, edition });
  const pointer = (await readPointer(lake, wave.id))?.pointer;
  const standing = pointer && standingOf(pointer, edition);
  const now = Temporal.Now.instant();
  const state = shownState(wave, edition, work, standing?.snapshot, now);
  const left = now.until(work.retryAt ?? now).total('minutes');
  const snapshot = work.made?.snapshot;
  const index =
    snapshot === undefined
      ? undefined
      : await readDocuments(lake, { wave: wave.id, snapshot, edition, language });
  return { edition, standing, state, work, minutesLeft: Math.ceil(left), index };
}
