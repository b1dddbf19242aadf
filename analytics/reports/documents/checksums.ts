import { inAll } from '../../../schemas/text.ts';
import type { MadeFile } from '../../lake/documents/put-documents.ts';
import type { DocumentFile } from './document.ts';
import { documentTexts } from './texts.ts';

/** The checksums of files, as `sha256sum --check SHA256SUMS` reads them in the folder of the files. */
export function checksumsOf(files: Iterable<Pick<MadeFile, 'path' | 'sha256'>>): DocumentFile {
  const lines = [...files]
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  return {
    path: 'SHA256SUMS',
    mediaType: 'text/plain',
    title: inAll((language) => documentTexts[language].bundle.checksums),
    body: new TextEncoder().encode(lines.join('')),
  };
}
