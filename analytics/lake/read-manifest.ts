import { createHash } from 'node:crypto';
import { SnapshotError, type SnapshotPlace } from '../../schemas/errors.ts';
import { knownLakeVersions } from '../../schemas/lake.ts';
import { type Manifest, manifestSchema } from '../../schemas/snapshot.ts';
import * as z from '../../schemas/zod.ts';
import { decodeJson } from './json.ts';
import { manifestKey } from './keys.ts';
import type { ObjectStore } from './object-store.ts';

/** What a manifest of any version says. */
const versionSchema = z.looseObject({ lakeVersion: z.number() });

/**
 * Reads what a snapshot consists of.
 *
 * @throws SnapshotError if there is no manifest, it cannot be read, or it is of a version that is not known
 */
export async function readManifest(
  store: ObjectStore,
  wave: string,
  snapshot: string,
): Promise<Manifest> {
  const place = { wave, snapshot, file: manifestKey(wave, snapshot) };
  const stored = await store.get(place.file);
  if (!stored) throw new SnapshotError('missing', place);
  const written = decodeJson(stored.body, versionSchema, place);
  if (!knownLakeVersions.includes(written.lakeVersion)) {
    throw new SnapshotError('unknownVersion', place);
  }
  const manifest = decodeJson(stored.body, manifestSchema, place);
  if (manifest.wave !== wave || manifest.snapshot !== snapshot) {
    throw new SnapshotError('damaged', place);
  }
  return manifest;
}

/**
 * What a manifest notes about one of its files.
 *
 * @throws SnapshotError if it does not name the file
 */
export function notedFile(manifest: Manifest, file: string): Manifest['files'][number] {
  const noted = manifest.files.find(({ key }) => key === file);
  if (!noted) throw new SnapshotError('missing', placeIn(manifest, file));
  return noted;
}

/**
 * Reads a whole file of a snapshot, and compares it with its manifest.
 *
 * @throws SnapshotError if it is not there, or not what the manifest says
 */
export async function readNoted(
  store: ObjectStore,
  manifest: Manifest,
  file: string,
): Promise<Uint8Array> {
  const { bytes, sha256 } = notedFile(manifest, file);
  const place = placeIn(manifest, file);
  const stored = await store.get(file);
  if (!stored) throw new SnapshotError('missing', place);
  if (stored.body.length !== bytes) throw new SnapshotError('damaged', place);
  const found = createHash('sha256').update(stored.body).digest('hex');
  if (found !== sha256) throw new SnapshotError('wrongHash', place);
  return stored.body;
}

/** Where a file of a snapshot lies. */
export function placeIn({ wave, snapshot }: Manifest, file: string): SnapshotPlace {
  return { wave, snapshot, file };
}
