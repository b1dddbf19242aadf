import { documentPointerSchema } from '../../../schemas/documents.ts';
import { decodeJson, encodeJson } from '../json.ts';
import { type DocumentsPlace, documentPointerKey } from '../keys.ts';
import type { ObjectStore } from '../object-store.ts';
import { writing } from '../put-once.ts';

/**
 * Makes documents those of their snapshot, edition and language that count, by compare-and-swap: whoever
 * comes last has seen the settings last.
 *
 * @throws SnapshotError if the pointer cannot be read or written
 */
export async function movePointerToMake(
  store: ObjectStore,
  { make, ...of }: DocumentsPlace,
): Promise<void> {
  const file = documentPointerKey(of);
  const place = { wave: of.wave, snapshot: of.snapshot, file };
  const body = encodeJson({ make });
  for (;;) {
    const stored = await store.get(file);
    if (stored && decodeJson(stored.body, documentPointerSchema, place).make === make) return;
    const condition = stored ? { etag: stored.etag } : ({ absent: true } as const);
    const put = () => store.put(file, body, 'application/json', condition);
    if (await writing(place, put)) return;
  }
}
