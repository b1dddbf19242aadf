import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noHistory } from '../../../analytics/lake/history.ts';
import { manifestKey, pointerKey, resultsKey, tableKey } from '../../../analytics/lake/keys.ts';
import type { LakeCase } from '../../../analytics/lake/lake-case.ts';
import { movePointer } from '../../../analytics/lake/move-pointer.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { placeSnapshot } from '../../../analytics/lake/place-snapshot.ts';
import { publishSnapshot } from '../../../analytics/lake/publish.ts';
import { readPointer } from '../../../analytics/lake/read-pointer.ts';
import { readResults } from '../../../analytics/lake/read-results.ts';
import { removeSuperseded } from '../../../analytics/lake/remove-superseded.ts';
import { computeSnapshot, type Snapshot } from '../../../analytics/lake/snapshot.ts';
import type { Manifest } from '../../../schemas/snapshot.ts';
import { lakeCase, streamOf } from '../../support/lake-cases.ts';
import { startObjectStores } from '../../support/local-objects.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { dyingAfter, interrupted, overwrite, watching } from '../../support/object-stores.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';
import { readWholeSnapshot } from '../../support/whole-snapshot.ts';
import { withFolder } from '../../support/with-folder.ts';

let stores: Awaited<ReturnType<typeof startObjectStores>>;
let store: ObjectStore;

beforeAll(async () => {
  stores = await startObjectStores();
});
afterAll(() => stores.close());
beforeEach(() => {
  store = stores.create();
});

const now = Temporal.Instant.from('2027-01-15T09:00:00Z');
const later = now.add({ hours: 1 });

const silent = [lakeCase({ status: 'NOT_STARTED' })];
const answered = [lakeCase({ answers: { 'vps.status': { kind: 'option', option: 'keine' } } })];

function publish(cases: LakeCase[], asOf: number, to: ObjectStore = store, at = now) {
  const input = { wave, questionnaire: technikStatus, registry: thueringen, history: noHistory };
  return publishSnapshot(to, { ...input, cases: streamOf(cases), asOf, release: 'none' }, at);
}

/** Two snapshots of the wave that lie in folders, to be placed again and again. */
async function withSnapshots(work: (one: Snapshot, other: Snapshot) => Promise<void>) {
  const input = { wave, questionnaire: technikStatus, registry: thueringen, history: noHistory };
  await withFolder((folder) =>
    withFolder(async (second) => {
      const one = await computeSnapshot(folder, { ...input, cases: streamOf(silent) });
      await work(one, await computeSnapshot(second, { ...input, cases: streamOf(answered) }));
    }),
  );
}

function place(snapshot: Snapshot, asOf: number, to: ObjectStore = store) {
  const placing = { wave, questionnaire: technikStatus, asOf, release: 'none' } as const;
  return placeSnapshot(to, snapshot, placing, now);
}

/** The snapshot that counts, with all of its files. */
async function expectWhole(): Promise<string | undefined> {
  return (await readWholeSnapshot(store, wave.id))?.pointer.snapshot;
}

test('a wave that was never published has no results', async () => {
  expect(await readResults(store, wave.id, 'internal')).toBeUndefined();
});

test('a published snapshot can be read, and every file is what the manifest says', async () => {
  const { snapshot, figures, moved } = await publish(answered, 7);

  expect(moved).toBe(true);
  expect(await readResults(store, wave.id, 'internal')).toEqual({
    results: figures.results,
    standing: { snapshot, takenAt: '2027-01-15T09:00:00Z' },
    releases: [],
  });
  expect(await expectWhole()).toBe(snapshot);
});

test('tables come first, then the results, the manifest, and the pointer last', async () => {
  const watched = watching(store);

  const { snapshot } = await publish(answered, 1, watched);

  const folder = `wave=w1/snapshot=${snapshot}`;
  expect(watched.written).toEqual([
    `lake/answers/${folder}/answers.parquet`,
    `lake/frame/${folder}/frame.parquet`,
    `lake/status/${folder}/status.parquet`,
    `lake/readiness/${folder}/readiness.parquet`,
    `lake/expiries/${folder}/expiries.parquet`,
    `lake/codes/${folder}/codes.parquet`,
    `results/${folder}/internal.json`,
    `results/${folder}/internal-answers.json`,
    `results/${folder}/public.json`,
    `results/${folder}/public-answers.json`,
    `results/${folder}/manifest.json`,
    'results/wave=w1/pointer.json',
  ]);
});

test('the same data again write nothing', async () => {
  const first = await publish(answered, 1);
  const watched = watching(store);

  const second = await publish(answered, 1, watched, later);

  expect(second).toEqual({ ...first, moved: false, written: 0 });
  expect(watched.written).toEqual([]);
});

test('the same data read later raise asOf and nothing else', async () => {
  await publish(answered, 1);
  const watched = watching(store);

  const { moved } = await publish(answered, 5, watched, later);

  expect(moved).toBe(false);
  expect(watched.written).toEqual([pointerKey(wave.id)]);
  expect((await readPointer(store, wave.id))?.pointer).toMatchObject({
    asOf: 5,
    takenAt: '2027-01-15T09:00:00Z',
  });
});

test('data that were read earlier never replace later ones', async () => {
  const { snapshot } = await publish(answered, 5);
  const watched = watching(store);

  expect((await publish(silent, 4, watched)).moved).toBe(false);

  expect(watched.written).toEqual([]);
  expect((await readPointer(store, wave.id))?.pointer).toMatchObject({ snapshot, asOf: 5 });
});

test('a change that no answer made is published under the same asOf', async () => {
  await publish(answered, 5);
  const closed = { ...wave, status: 'CLOSED' } as const;
  const same = { questionnaire: technikStatus, registry: thueringen, history: noHistory };
  const input = { ...same, wave: closed, asOf: 5 };

  const { moved } = await publishSnapshot(
    store,
    { ...input, cases: streamOf(answered), release: 'none' },
    later,
  );

  expect(moved).toBe(true);
  expect((await readResults(store, wave.id, 'internal'))?.results.wave.status).toBe('CLOSED');
});

test('of publishers at the same time the one with the latest data wins', async () => {
  const frames: LakeCase[][] = [silent, answered, []];
  for (const order of [
    [1, 2, 3],
    [3, 2, 1],
    [2, 3, 1],
  ]) {
    store = stores.create();
    const published = await Promise.all(
      order.map((asOf) => publish(frames[asOf - 1] ?? [], asOf).then((one) => ({ ...one, asOf }))),
    );
    const latest = published.find(({ asOf }) => asOf === 3);
    expect(latest?.moved).toBe(true);
    expect(await expectWhole()).toBe(latest?.snapshot);
    expect((await readPointer(store, wave.id))?.pointer.asOf).toBe(3);
  }
});

test('publishers of the same data at the same time make one snapshot, moved once', async () => {
  const published = await Promise.all([1, 2, 3].map((asOf) => publish(answered, asOf)));

  expect(new Set(published.map(({ snapshot }) => snapshot)).size).toBe(1);
  expect(published.filter(({ moved }) => moved)).toHaveLength(1);
  expect(await expectWhole()).toBe(published[0]?.snapshot);
  expect((await readPointer(store, wave.id))?.pointer.asOf).toBe(3);
});

test('a pointer that moves just before it is written is judged anew', async () => {
  const pointer = (snapshot: string, asOf: number) => ({
    snapshot,
    asOf,
    takenAt: `${now}`,
    release: 'none' as const,
  });
  await movePointer(store, wave.id, pointer('one', 1));
  const overtakenBy = (asOf: number) => {
    let done = false;
    return watching(store, async () => {
      if (done) return;
      done = true;
      await movePointer(store, wave.id, pointer(`overtaker-${asOf}`, asOf));
    });
  };

  expect(await movePointer(overtakenBy(2), wave.id, pointer('three', 3))).toMatchObject({
    moved: true,
  });
  expect(await movePointer(overtakenBy(9), wave.id, pointer('four', 4))).toMatchObject({
    moved: false,
  });

  const stored = await store.get(pointerKey(wave.id));
  expect(JSON.parse(Buffer.from(stored?.body ?? []).toString())).toEqual({
    snapshot: 'overtaker-9',
    asOf: 9,
    takenAt: `${now}`,
    releases: [],
  });
});

test('killed at any request, the old snapshot counts until the pointer moves, and a second run succeeds', async () => {
  await withSnapshots(async (before, next) => {
    let died = 0;
    for (let happened = 0; ; happened++) {
      store = memoryObjects();
      await place(before, 1);
      const dying = dyingAfter(store, happened, ['get', 'head', 'put']);
      const isDead = await place(next, 2, dying).then(
        () => false,
        (error: Error) => error.message.includes('killed'),
      );
      if (!isDead) break;
      died += 1;
      expect(await expectWhole(), `after ${happened} requests`).toBe(before.id);
      await place(next, 2);
      expect(await expectWhole()).toBe(next.id);
    }
    // Two reads of the pointer, eleven files, and the pointer.
    expect(died).toBe(14);
  });
});

test('of two publishers that take turns at any request, the later data win and all is whole', async () => {
  await withSnapshots(async (one, other) => {
    for (let happened = 0; happened < 14; happened++) {
      for (const [first, second] of [
        [2, 3],
        [3, 2],
        [3, 3],
      ] as const) {
        store = memoryObjects();
        let left = happened;
        let overtaker: Promise<unknown> | undefined;
        const overtaken = interrupted(store, async () => {
          if (left-- === 0) overtaker = place(other, second);
          await overtaker;
        });
        await place(one, first, overtaken);
        const last = first >= second ? one : other;
        expect(await expectWhole(), `${first} after ${happened}`).toBe(last.id);
        expect((await readPointer(store, wave.id))?.pointer.asOf).toBe(3);
      }
    }
  });
});

test('data that come back while their old snapshot is removed make it whole again', async () => {
  await withSnapshots(async (one, other) => {
    const removal = () => removeSuperseded(store, wave.id, Temporal.Now.instant());
    for (let happened = 0; happened < 40; happened++) {
      let clock = Temporal.Now.instant().subtract({ hours: 5 });
      store = memoryObjects(() => new Date(clock.epochMilliseconds));
      await place(one, 1);
      await place(other, 2);
      clock = Temporal.Now.instant();
      let left = happened;
      const overtaken = interrupted(store, async () => {
        if (left-- === 0) await removal();
      });
      await place(one, 3, overtaken);
      expect(await expectWhole(), `removed after ${happened}`).toBe(one.id);
    }
  });
});

test('the first snapshot of a wave, killed before the pointer, does not exist yet', async () => {
  await expect(publish(answered, 1, dyingAfter(store, 11))).rejects.toThrow('killed');
  expect(await readResults(store, wave.id, 'internal')).toBeUndefined();

  const { snapshot } = await publish(answered, 1);
  expect(await expectWhole()).toBe(snapshot);
});

test('a file of the same snapshot with other content stops the publication', async () => {
  const { snapshot } = await publish(answered, 1, watching(stores.create()));
  const manifest = manifestKey(wave.id, snapshot);
  await store.put(manifest, Buffer.from('{}'), 'application/json', { absent: true });

  await expect(publish(answered, 1)).rejects.toThrow(
    `${manifest}, of snapshot ${snapshot} of wave w1, is damaged: it is there already`,
  );
  expect(await readResults(store, wave.id, 'internal')).toBeUndefined();
});

describe('of the snapshot that counts', () => {
  const internal = (snapshot: string) => resultsKey(wave.id, snapshot, 'internal');
  const answers = (snapshot: string) => tableKey('answers', wave.id, snapshot);

  test.for<[string, (stored: Buffer) => Buffer]>([
    ['cut off', (stored) => stored.subarray(0, 100)],
    ['as long as it was', (stored) => Buffer.alloc(stored.length, 7)],
  ])('files that are gone or damaged (%s) are made anew, and no other', async ([, damage]) => {
    const { snapshot } = await publish(answered, 1);
    const stored = await store.get(answers(snapshot));
    await overwrite(store, answers(snapshot), damage(Buffer.from(stored?.body ?? [])));
    await store.delete(internal(snapshot));
    const watched = watching(store);

    expect(await publish(answered, 1, watched)).toMatchObject({ moved: false, written: 2 });

    expect(watched.written).toEqual([answers(snapshot), internal(snapshot)]);
    expect(await expectWhole()).toBe(snapshot);
  });

  test('nothing is read but the manifest', async () => {
    await publish(answered, 1);
    const read: string[] = [];
    const watched = interrupted(store, async (what, key) => {
      if (what.startsWith('get')) read.push(key);
    });

    await publish(answered, 1, watched);

    expect(new Set(read.map((key) => key.split('/').at(-1)))).toEqual(
      new Set(['pointer.json', 'manifest.json']),
    );
  });

  test('nothing becomes what the manifest does not say', async () => {
    const { snapshot } = await publish(answered, 1);
    const key = manifestKey(wave.id, snapshot);
    const stored = await store.get(key);
    const manifest: Manifest = JSON.parse(Buffer.from(stored?.body ?? []).toString());
    const files = manifest.files.map((file) =>
      file.key === internal(snapshot) ? { ...file, sha256: '0'.repeat(64) } : file,
    );
    await overwrite(store, key, Buffer.from(JSON.stringify({ ...manifest, files })));
    expect(await publish(answered, 1)).toMatchObject({ written: 0 });

    await store.delete(internal(snapshot));
    await expect(publish(answered, 1)).rejects.toThrow(
      `${internal(snapshot)}, of snapshot ${snapshot} of wave w1, is not there`,
    );
    expect(await store.head(internal(snapshot))).toBeUndefined();
  });

  test('a manifest that is gone is made anew where all else is what it was', async () => {
    const { snapshot } = await publish(answered, 1);
    await store.delete(manifestKey(wave.id, snapshot));
    expect(await publish(answered, 1)).toMatchObject({ written: 1 });
    expect(await expectWhole()).toBe(snapshot);
  });
});

test('a write that is refused for one under way, which then fails, is tried again', async () => {
  let refused = false;
  const conflicting: ObjectStore = {
    ...store,
    async put(...write) {
      if (refused) return store.put(...write);
      refused = true;
      return false;
    },
  };

  const { snapshot } = await publish(answered, 1, conflicting);

  expect(await expectWhole()).toBe(snapshot);
});

test('results that are not what the schema says are refused', async () => {
  const { snapshot } = await publish(answered, 1);
  const key = resultsKey(wave.id, snapshot, 'internal');
  const stored = await store.get(key);
  await store.put(key, Buffer.from('{"snapshot":1}'), 'application/json', {
    etag: stored?.etag ?? '',
  });

  await expect(readResults(store, wave.id, 'internal')).rejects.toThrow('expected string');
});

test('a pointer to figures that are not there is an error, not an empty wave', async () => {
  await movePointer(store, wave.id, {
    snapshot: 'gone',
    asOf: 1,
    takenAt: `${now}`,
    release: 'none' as const,
  });

  await expect(readResults(store, wave.id, 'internal')).rejects.toThrow(
    'results/wave=w1/snapshot=gone/internal.json, of snapshot gone of wave w1, is not there',
  );
});

test('a store in memory answers as the stand-in of S3 does', async () => {
  const script = async (to: ObjectStore) => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const put = (key: string, text: string, condition: { absent: true } | { etag: string }) =>
      to.put(key, bytes(text), 'text/plain', condition);
    const answers: unknown[] = [
      await to.get('a/1'),
      await to.getRange('a/1', 0, 3),
      await to.head('a/1'),
      await put('a/1', 'first', { absent: true }),
      await put('a/1', 'again', { absent: true }),
      await put('a/2', 'other', { etag: '"nothing"' }),
      await put('a/10', 'ten', { absent: true }),
      await put('b', 'elsewhere', { absent: true }),
    ];
    const etag = (await to.get('a/1'))?.etag ?? '';
    answers.push(
      await put('a/1', 'second', { etag }),
      await put('a/1', 'third', { etag }),
      [...((await to.get('a/1'))?.body ?? [])],
      [...((await to.getRange('a/1', 1, 3)) ?? [])],
      [...((await to.getRange('a/1', 4, 100)) ?? [])],
      [...((await to.getRange('a/1', 100, 200)) ?? [])],
      await to.head('a/1'),
      (await Array.fromAsync(to.list('a/'))).map(({ key }) => key),
      await to.delete('a/1'),
      await to.delete('a/1'),
      (await Array.fromAsync(to.list('a/'))).map(({ key }) => key),
    );
    return answers;
  };
  expect(await script(memoryObjects())).toEqual(await script(store));
});
