import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { manifestKey } from '../../analytics/lake/keys.ts';
import type { ObjectStore } from '../../analytics/lake/object-store.ts';
import { readPointer } from '../../analytics/lake/read-pointer.ts';
import { readResults } from '../../analytics/lake/read-results.ts';
import type { Results } from '../../schemas/results.ts';
import { manifestSchema, type Pointer } from '../../schemas/snapshot.ts';

/** A snapshot that a pointer names. */
export interface WholeSnapshot {
  pointer: Pointer;
  results: Results;
  /** The bytes of its files by their names, such as `frame.parquet`. */
  files: Record<string, Uint8Array>;
}

/**
 * Reads what the pointer of a wave names and checks each file against the manifest, as an auditor
 * would; undefined if there is no pointer yet.
 */
export async function readWholeSnapshot(
  store: ObjectStore,
  wave: string,
): Promise<WholeSnapshot | undefined> {
  const read = await readResults(store, wave, 'internal');
  const pointer = (await readPointer(store, wave))?.pointer;
  if (!read || !pointer) return undefined;
  const { snapshot } = pointer;
  expect(read.results.snapshot).toBe(snapshot);
  const stored = await store.get(manifestKey(wave, snapshot));
  const manifest = manifestSchema.parse(JSON.parse(Buffer.from(stored?.body ?? []).toString()));
  const files: WholeSnapshot['files'] = {};
  for (const { key, bytes, sha256 } of manifest.files) {
    const body = (await store.get(key))?.body ?? new Uint8Array();
    expect(body.length, key).toBe(bytes);
    expect(createHash('sha256').update(body).digest('hex'), key).toBe(sha256);
    files[key.split('/').at(-1) ?? key] = body;
  }
  expect(Object.keys(files)).toEqual([
    'answers.parquet',
    'frame.parquet',
    'status.parquet',
    'readiness.parquet',
    'expiries.parquet',
    'codes.parquet',
    'internal.json',
    'internal-answers.json',
    'public.json',
    'public-answers.json',
  ]);
  return { pointer, results: read.results, files };
}
