import { allDocuments } from '../../analytics/reports/documents/all-documents.ts';
import {
  type DocumentsProgress,
  wrapping,
} from '../../analytics/reports/documents/make-documents.ts';

/** All that is made, in its order. */
const all = [...allDocuments, wrapping];
const width = 24;

/** How far documents are, on one line: a bar, the kind that is worked on, and what there is. */
export function progressOf({ kind, isDone, files, bytes }: DocumentsProgress): string {
  const index = all.findIndex(({ id }) => id === kind);
  const done = index + (isDone ? 1 : 0);
  const full = Math.round((width * done) / all.length);
  const bar = '█'.repeat(full) + '░'.repeat(width - full);
  return `${bar} ${done}/${all.length} ${all[index]?.title.en}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
}
