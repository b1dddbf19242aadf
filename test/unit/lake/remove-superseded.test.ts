import { Temporal } from 'temporal-polyfill';
import { beforeEach, expect, test } from 'vitest';
import { manifestKey, resultsKey, tableKey } from '../../../analytics/lake/keys.ts';
import { movePointer, type ReleaseAs } from '../../../analytics/lake/move-pointer.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { removeSuperseded } from '../../../analytics/lake/remove-superseded.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { dyingAfter } from '../../support/object-stores.ts';

let store: ObjectStore;
let now: Temporal.Instant;
let asOf: number;

beforeEach(() => {
  now = Temporal.Instant.from('2027-01-15T09:00:00Z');
  asOf = 0;
  store = memoryObjects(() => new Date(now.epochMilliseconds));
});

const pass = (hours: number) => {
  now = now.add({ minutes: 60 * hours });
};

const filesOf = (snapshot: string, wave: string) => [
  tableKey('answers', wave, snapshot),
  tableKey('codes', wave, snapshot),
  resultsKey(wave, snapshot, 'internal'),
];

async function put(key: string): Promise<void> {
  await store.put(key, new Uint8Array([1]), 'text/plain', { absent: true });
}

/** Writes what a publisher that dies before the manifest leaves. */
async function begin(snapshot: string, wave = 'w1'): Promise<void> {
  for (const key of filesOf(snapshot, wave)) await put(key);
}

async function publish(snapshot: string, release: ReleaseAs = 'none', wave = 'w1'): Promise<void> {
  await begin(snapshot, wave);
  await put(manifestKey(wave, snapshot));
  await movePointer(store, wave, { snapshot, asOf: ++asOf, takenAt: `${now}`, release });
}

const remove = (from = store) => removeSuperseded(from, 'w1', now);

/** The snapshots of which all is there, and those of which something is. */
async function lying(wave = 'w1'): Promise<{ whole: string[]; parts: string[] }> {
  const keys = (await Array.fromAsync(store.list(''))).map(({ key }) => key);
  const of = keys.filter((key) => key.includes(`wave=${wave}/snapshot=`));
  const parts = [...new Set(of.map((key) => /snapshot=(\w+)/.exec(key)?.[1] ?? ''))].sort();
  const whole = parts.filter((snapshot) =>
    [...filesOf(snapshot, wave), manifestKey(wave, snapshot)].every((key) => keys.includes(key)),
  );
  return { whole, parts };
}

test('a snapshot goes an hour after the next one was written, not before', async () => {
  await publish('a');
  pass(5);
  await publish('b');
  pass(0.9);
  expect(await remove()).toEqual([]);
  expect((await lying()).whole).toEqual(['a', 'b']);
  pass(0.2);
  expect(await remove()).toEqual(['a']);
  expect(await lying()).toEqual({ whole: ['b'], parts: ['b'] });
  pass(1000);
  expect(await remove()).toEqual([]);
});

test('what was public stays for good, as does the latest, whatever was written since', async () => {
  await publish('a', 'first');
  pass(2);
  await publish('b');
  pass(2);
  await publish('c', 'next');
  pass(2);
  await publish('d');
  pass(2);
  // Written by a publisher whose data were older: no pointer ever names it.
  await begin('e');
  await put(manifestKey('w1', 'e'));
  pass(2);
  await publish('f');
  pass(2);
  expect((await remove()).sort()).toEqual(['b', 'd', 'e']);
  expect((await lying()).parts).toEqual(['a', 'c', 'f']);
});

test('what a crash has left without a manifest goes after a day', async () => {
  await publish('a');
  await begin('b');
  pass(23);
  expect(await remove()).toEqual([]);
  pass(2);
  expect(await remove()).toEqual(['b']);
  expect((await lying()).parts).toEqual(['a']);
});

test('other waves are left alone, even one whose name goes on', async () => {
  await publish('a', 'none', 'w10');
  pass(5);
  await publish('b', 'none', 'w10');
  await publish('c');
  pass(5);
  expect(await remove()).toEqual([]);
  expect((await lying('w10')).whole).toEqual(['a', 'b']);
});

test('killed at any delete, what counts is whole, and later runs remove the rest', async () => {
  for (let deletes = 0; deletes < 8; deletes++) {
    store = memoryObjects(() => new Date(now.epochMilliseconds));
    for (const snapshot of ['a', 'b', 'c']) {
      await publish(snapshot);
      pass(3);
    }
    await expect(remove(dyingAfter(store, deletes, ['delete']))).rejects.toThrow('killed');

    const { whole, parts } = await lying();
    expect(whole).toContain('c');
    // What is there in part has no manifest: it does not exist.
    for (const part of parts.filter((snapshot) => !whole.includes(snapshot))) {
      expect(await store.get(manifestKey('w1', part))).toBeUndefined();
    }
    pass(25);
    await remove();
    expect(await lying()).toEqual({ whole: ['c'], parts: ['c'] });
  }
});

test('a snapshot that comes to count while it is removed keeps its manifest', async () => {
  await publish('a');
  pass(3);
  await publish('b');
  pass(3);
  const overtaken: ObjectStore = {
    ...store,
    async delete(key) {
      await store.delete(key);
      if (key === manifestKey('w1', 'a')) {
        await movePointer(store, 'w1', {
          snapshot: 'a',
          asOf: ++asOf,
          takenAt: `${now}`,
          release: 'none',
        });
      }
    },
  };
  expect(await remove(overtaken)).toEqual([]);
  expect((await lying()).whole).toEqual(['a', 'b']);
});
