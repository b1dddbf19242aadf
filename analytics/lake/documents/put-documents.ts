import {
  type DocumentIndex,
  documentIndexSchema,
  type IndexedFile,
  indexedFileSchema,
} from '../../../schemas/documents.ts';
import { encodeJson } from '../json.ts';
import { type DocumentsPlace, documentIndexKey, documentKey } from '../keys.ts';
import type { ObjectStore } from '../object-store.ts';
import { putOnce } from '../put-once.ts';
import { movePointerToMake } from './move-pointer-to-make.ts';
import { readIndexOf } from './read-documents.ts';

/** A document as it is put into the store. */
export interface MadeFile extends IndexedFile {
  body: Uint8Array;
}

/**
 * Writes documents beside the snapshot that they are made of, and makes them those that count.
 *
 * The order of the writes keeps what is there whole wherever the process ends: the files, their index, and
 * the pointer last. Each file is written once and never changed, so that a second run goes on where the
 * first one stopped. Nothing is made where documents of that make are there already.
 *
 * @param make makes the files, one by one; called only where they are missing
 * @throws SnapshotError if the store holds other bytes under a key of the same make, or does not take them;
 * what counted before still counts then
 */
export async function putDocuments(
  store: ObjectStore,
  place: DocumentsPlace,
  takenAt: string,
  make: () => AsyncIterable<MadeFile>,
): Promise<DocumentIndex> {
  const index =
    (await readIndexOf(store, place)) ?? (await writeDocuments(store, place, takenAt, make()));
  await movePointerToMake(store, place);
  return index;
}

async function writeDocuments(
  store: ObjectStore,
  place: DocumentsPlace,
  takenAt: string,
  made: AsyncIterable<MadeFile>,
): Promise<DocumentIndex> {
  const { wave, snapshot } = place;
  const put = (file: string, body: Uint8Array, mediaType: string) =>
    putOnce(store, { wave, snapshot, file }, body, mediaType);
  const files: IndexedFile[] = [];
  for await (const { body, ...noted } of made) {
    const file = indexedFileSchema.parse(noted);
    await put(documentKey(place, file.path), body, file.mediaType);
    files.push(file);
  }
  const index = documentIndexSchema.parse({ ...place, takenAt, files });
  await put(documentIndexKey(place), encodeJson(index), 'application/json');
  return index;
}
