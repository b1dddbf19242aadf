import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { inAll } from '../../../schemas/text.ts';
import type { MadeFile } from '../../lake/documents/put-documents.ts';
import { begun } from '../render/ahead.ts';
import { allDocuments } from './all-documents.ts';
import type { DocumentFile, DocumentKind } from './document.ts';
import type { DocumentSource } from './document-source.ts';
import { documentTexts } from './texts.ts';
import { wrapDocuments } from './wrap-documents.ts';

/** How far the documents of a snapshot are. */
export interface DocumentsProgress {
  /** The kind that was worked on; what goes around all is one, too. */
  kind: string;
  /** Whether all files of that kind are made. */
  isDone: boolean;
  /** Files so far, and their size. */
  files: number;
  bytes: number;
}

/** What goes around the documents, as progress names it. */
export const wrapping: Pick<DocumentKind, 'id' | 'title'> = {
  id: 'bundle',
  title: inAll((language) => documentTexts[language].bundle.group),
};

/**
 * Makes all documents of a source, one file after the other, then what goes around them, the archive of
 * all files last: until then all of them are held in memory.
 *
 * Between two files whatever else the process has to do has its turn: on a laptop it answers requests.
 *
 * @throws TypeError if two files have the same path
 */
export async function* makeDocuments(
  source: DocumentSource,
  onProgress: (progress: DocumentsProgress) => void = () => {},
  kinds: readonly DocumentKind[] = allDocuments,
): AsyncGenerator<MadeFile> {
  const made = new Map<string, MadeFile>();
  let bytes = 0;
  const begunKinds: BegunKind[] = [];
  for (const kind of kinds) {
    begunKinds.push({ ...kind, files: beginKind(kind, source) });
    await setImmediate();
  }
  const wrap = { ...wrapping, files: wrapDocuments(source, made) };
  for (const { id, title: group, files } of [...begunKinds, wrap]) {
    const told = (isDone: boolean) => onProgress({ kind: id, isDone, files: made.size, bytes });
    for await (const file of files) {
      if (made.has(file.path)) throw new TypeError(`There are two documents ${file.path}`);
      const noted = { ...note(file), group };
      made.set(file.path, noted);
      bytes += noted.bytes;
      told(false);
      yield noted;
      await setImmediate();
    }
    told(true);
  }
}

interface BegunKind extends Pick<DocumentKind, 'id' | 'title'> {
  files: ReturnType<DocumentKind['write']>;
}

/** What a kind has others do for it, other processes do while the kinds before it are written. */
function beginKind(kind: DocumentKind, source: DocumentSource): BegunKind['files'] {
  const files = kind.write(source);
  return Symbol.asyncIterator in files ? begun(files) : files;
}

function note(file: DocumentFile): Omit<MadeFile, 'group'> {
  const sha256 = createHash('sha256').update(file.body).digest('hex');
  return { ...file, bytes: file.body.length, sha256 };
}
