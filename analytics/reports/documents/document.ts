import type { Text } from '../../../schemas/text.ts';
import type { DocumentSource } from './document-source.ts';

/** A file that people or programs work with. */
export interface DocumentFile {
  /** Unique among all files of a source, folders with a slash: `charts/map-dms.svg`. */
  path: string;
  mediaType: string;
  /** What it is, where it is offered. */
  title: Text;
  body: Uint8Array;
}

/** One of the documents that are made of a snapshot, as one file or as several. */
export interface DocumentKind {
  /** Names the kind in logs and progress. */
  id: string;
  title: Text;
  /**
   * Makes the files, one by one, in an order that the source alone decides. A kind makes the next file when
   * it is asked for; whoever asks decides how long files are held.
   */
  write(source: DocumentSource): AsyncIterable<DocumentFile> | Iterable<DocumentFile>;
}
