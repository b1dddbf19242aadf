import type { MadeFile } from '../../lake/documents/put-documents.ts';
import { checksumsOf } from './checksums.ts';
import type { DocumentFile } from './document.ts';
import type { DocumentSource } from './document-source.ts';
import { documentTexts } from './texts.ts';
import { zipFiles } from './zip-files.ts';

/** What goes around the documents of a source: their checksums, and one archive of all of them. */
export function* wrapDocuments(
  { language, takenAt }: Pick<DocumentSource, 'language' | 'takenAt'>,
  made: Iterable<MadeFile>,
): Generator<DocumentFile> {
  const files = [...made];
  const sums = checksumsOf(files);
  yield sums;
  yield {
    path: documentTexts[language].bundle.archive,
    mediaType: 'application/zip',
    title: { de: documentTexts.de.bundle.title, en: documentTexts.en.bundle.title },
    body: zipFiles([...files, sums], takenAt),
  };
}
