import { inAll } from '../../../schemas/text.ts';
import type { MadeFile } from '../../lake/documents/put-documents.ts';
import { checksumsOf } from './checksums.ts';
import type { DocumentFile } from './document.ts';
import type { DocumentSource } from './document-source.ts';
import { readmeOf } from './readme.ts';
import { documentTexts } from './texts.ts';
import { zipFiles } from './zip-files.ts';

/**
 * What goes around the documents of a source: what they are, their checksums, and one archive of all of
 * them.
 *
 * @param made all documents so far; what is yielded is among them when the next one is asked for
 */
export function* wrapDocuments(
  source: DocumentSource,
  made: ReadonlyMap<string, MadeFile>,
): Generator<DocumentFile> {
  yield readmeOf(source, made.values());
  yield checksumsOf(made.values());
  yield {
    path: documentTexts[source.language].bundle.archive,
    mediaType: 'application/zip',
    title: inAll((language) => documentTexts[language].bundle.title),
    body: zipFiles(made.values(), source.takenAt),
  };
}
