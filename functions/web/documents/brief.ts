import type { DocumentIndex, IndexedFile } from '../../../schemas/documents.ts';

/** The brief of a district among the documents; undefined where it is not made. */
export function briefOf(index: DocumentIndex | undefined, ags5: string): IndexedFile | undefined {
  return index?.files.find(({ path }) => path.endsWith(`/${ags5}.pdf`));
}
