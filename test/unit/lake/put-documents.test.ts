import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, expect, test } from 'vitest';
import { type MadeFile, putDocuments } from '../../../analytics/lake/documents/put-documents.ts';
import { readDocuments } from '../../../analytics/lake/documents/read-documents.ts';
import {
  documentIndexKey,
  documentKey,
  documentPointerKey,
  manifestKey,
} from '../../../analytics/lake/keys.ts';
import { movePointer } from '../../../analytics/lake/move-pointer.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { removeSuperseded } from '../../../analytics/lake/remove-superseded.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { dyingAfter, watching } from '../../support/object-stores.ts';

const of = { wave: 'w1', snapshot: 's1', edition: 'public', language: 'de' } as const;
const makeA = { ...of, make: 'a'.repeat(24) };
const makeB = { ...of, make: 'b'.repeat(24) };
const takenAt = '2027-02-15T09:00:00Z';
const paths = ['bericht.pdf', 'kreise/16051.pdf', 'alles.zip'];

let store: ObjectStore;
let made: number;
let now: Temporal.Instant;

beforeEach(() => {
  now = Temporal.Instant.from('2027-02-15T09:00:00Z');
  store = memoryObjects(() => new Date(now.epochMilliseconds));
  made = 0;
});

async function* files(content = 'a'): AsyncGenerator<MadeFile> {
  made += 1;
  for (const path of paths) {
    const body = new TextEncoder().encode(`${path} ${content}`);
    const sha256 = createHash('sha256').update(body).digest('hex');
    const title = { de: path, en: path };
    yield { path, mediaType: 'text/plain', title, group: title, bytes: body.length, sha256, body };
  }
}

const put = (into: ObjectStore, place = makeA) =>
  putDocuments(into, place, takenAt, () => files(place.make));
const keysIn = async (from: ObjectStore) =>
  (await Array.fromAsync(from.list(''))).map(({ key }) => key);

test('the index is written after all files, and the pointer last', async () => {
  const watched = watching(store);
  await put(watched);
  expect(watched.written).toEqual([
    ...paths.map((path) => documentKey(makeA, path)),
    documentIndexKey(makeA),
    documentPointerKey(of),
  ]);
});

test('documents that are there are not made again', async () => {
  const first = await put(store);
  expect(await put(store)).toEqual(first);
  expect(made).toBe(1);
  expect(await readDocuments(store, of)).toEqual(first);
});

test('wherever a run is killed, nothing half is seen, and the next run completes it', async () => {
  const whole = memoryObjects();
  await put(whole);
  for (let writes = 0; writes <= paths.length + 1; writes += 1) {
    store = memoryObjects();
    await expect(put(dyingAfter(store, writes))).rejects.toThrow('killed');
    expect(await readDocuments(store, of)).toBeUndefined();
    await put(store);
    expect(await keysIn(store)).toEqual(await keysIn(whole));
    expect(await readDocuments(store, of)).toEqual(await readDocuments(whole, of));
  }
});

test('while another make is written, the one before counts, and its files stay as they were', async () => {
  const before = await put(store);
  for (let writes = 0; writes <= paths.length; writes += 1) {
    await expect(put(dyingAfter(store, writes), makeB)).rejects.toThrow('killed');
    expect(await readDocuments(store, of)).toEqual(before);
  }
  await put(store, makeB);
  expect((await readDocuments(store, of))?.make).toBe(makeB.make);
  for (const { path, sha256 } of before.files) {
    const body = (await store.get(documentKey(makeA, path)))?.body ?? '';
    expect(createHash('sha256').update(body).digest('hex')).toBe(sha256);
  }
});

test('two runs of one make at once both succeed, and write each file once', async () => {
  const watched = watching(store);
  const [one, other] = await Promise.all([put(watched), put(watched)]);
  expect(one).toEqual(other);
  expect(new Set(watched.written).size).toBe(watched.written.length);
});

test('two runs of different makes at once leave one of both that counts, whole', async () => {
  await Promise.all([put(store), put(store, makeB)]);
  const read = await readDocuments(store, of);
  expect([makeA.make, makeB.make]).toContain(read?.make);
  expect(read?.files).toHaveLength(paths.length);
});

test('other bytes under the same make are refused, and what counted still does', async () => {
  const key = documentKey(makeA, 'kreise/16051.pdf');
  await store.put(key, new Uint8Array([1]), 'application/pdf', { absent: true });
  await expect(put(store)).rejects.toMatchObject({ name: 'SnapshotError', reason: 'damaged' });
  expect(await readDocuments(store, of)).toBeUndefined();
});

test('a path that leaves its folder is refused before it is offered', async () => {
  const evil = async function* () {
    for await (const file of files()) yield { ...file, path: '../w2/pointer.json' };
  };
  await expect(putDocuments(store, makeA, takenAt, evil)).rejects.toThrow('path');
  expect(await readDocuments(store, of)).toBeUndefined();
});

async function snapshot(id: string, release: 'none' | 'first', asOf: number): Promise<void> {
  await store.put(manifestKey('w1', id), new Uint8Array([1]), '', { absent: true });
  await movePointer(store, 'w1', { snapshot: id, asOf, takenAt: now.toString(), release });
}

test.for([
  ['none', 0],
  ['first', paths.length + 2],
] as const)(
  'documents of a snapshot that is superseded (released: %s) go with it',
  async ([release, left]) => {
    await snapshot('s1', release, 1);
    await put(store);
    now = now.add({ hours: 2 });
    await snapshot('s2', 'none', 2);
    now = now.add({ hours: 2 });
    await removeSuperseded(store, 'w1', now);
    expect((await keysIn(store)).filter((key) => key.startsWith('documents/'))).toHaveLength(left);
  },
);
