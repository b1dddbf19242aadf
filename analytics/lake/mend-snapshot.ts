import { crc32 } from 'node:zlib';
import { SnapshotError, type SnapshotPlace } from '../../schemas/errors.ts';
import type { Manifest } from '../../schemas/snapshot.ts';
import type { SnapshotFile } from './files-of-snapshot.ts';
import { manifestKey } from './keys.ts';
import type { ObjectHead, ObjectStore } from './object-store.ts';
import { putOnce, writing } from './put-once.ts';
import { readManifest } from './read-manifest.ts';

/**
 * Writes anew what was removed or damaged of a snapshot that counts already. Its files are compared by
 * their heads, so that nothing of it is read but the manifest, and only bytes are written of which that
 * says that they were there before: what was looked at, or is public, never becomes something else.
 *
 * @returns how many files were written
 * @throws SnapshotError if the manifest is damaged, a file has to be made anew that would now be another
 * one, or the store does not take it
 */
export async function mendSnapshot(
  store: ObjectStore,
  { wave, snapshot }: Pick<Manifest, 'wave' | 'snapshot'>,
  files: AsyncIterable<SnapshotFile>,
): Promise<number> {
  const ownKey = manifestKey(wave, snapshot);
  const noted = await notedFiles(store, wave, snapshot);
  let written = 0;
  for await (const { key, body, contentType, sha256 } of files) {
    const place = { wave, snapshot, file: key };
    if (!noted) {
      if (await putOnce(store, place, body, contentType)) written += 1;
      continue;
    }
    if (key === ownKey) continue;
    const head = await store.head(key);
    if (noted.get(key)?.sha256 !== sha256) {
      assertLength(head, noted.get(key)?.bytes, place);
      continue;
    }
    if (head?.bytes === body.length && head.crc32 === crc32Of(body)) continue;
    const condition = head ? { etag: head.etag } : ({ absent: true } as const);
    const put = () => store.put(key, body, contentType, condition);
    if (await writing(place, put)) written += 1;
  }
  return written;
}

/** CRC32 as S3 writes it: four bytes, the highest first, base64. */
export function crc32Of(body: Uint8Array): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64');
}

/** What the manifest says of each file; undefined if it was removed, too. */
async function notedFiles(
  store: ObjectStore,
  wave: string,
  snapshot: string,
): Promise<Map<string, Manifest['files'][number]> | undefined> {
  if (!(await store.head(manifestKey(wave, snapshot)))) return undefined;
  const { files } = await readManifest(store, wave, snapshot);
  return new Map(files.map((file) => [file.key, file]));
}

/** What this version of Pegel would make of the same data is other bytes: it can be neither compared nor replaced. */
function assertLength(
  head: ObjectHead | undefined,
  bytes: number | undefined,
  place: SnapshotPlace,
): void {
  if (!head) throw new SnapshotError('missing', place);
  if (head.bytes !== bytes) throw new SnapshotError('damaged', place);
}
