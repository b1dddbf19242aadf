import {
  type DocumentIndex,
  documentIndexSchema,
  documentPointerSchema,
} from '../../../schemas/documents.ts';
import { decodeJson } from '../json.ts';
import { type DocumentsPlace, documentIndexKey, documentPointerKey } from '../keys.ts';
import type { ObjectStore } from '../object-store.ts';

/**
 * Reads which documents there are of a snapshot.
 *
 * @returns undefined if none were made yet, or if they were removed with their snapshot
 * @throws SnapshotError if what is there cannot be read
 */
export async function readDocuments(
  store: ObjectStore,
  of: Omit<DocumentsPlace, 'make'>,
): Promise<DocumentIndex | undefined> {
  const file = documentPointerKey(of);
  const stored = await store.get(file);
  if (!stored) return undefined;
  const { make } = decodeJson(stored.body, documentPointerSchema, { ...of, file });
  return readIndexOf(store, { ...of, make });
}

/** The index of a make, whether it counts or not; undefined if it was not written to its end. */
export async function readIndexOf(
  store: ObjectStore,
  place: DocumentsPlace,
): Promise<DocumentIndex | undefined> {
  const file = documentIndexKey(place);
  const stored = await store.get(file);
  return stored && decodeJson(stored.body, documentIndexSchema, { ...place, file });
}
