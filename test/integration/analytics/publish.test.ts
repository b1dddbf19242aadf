import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { noHistory } from '../../../analytics/lake/history.ts';
import { manifestKey, pointerKey, resultsKey } from '../../../analytics/lake/keys.ts';
import type { LakeCase } from '../../../analytics/lake/lake-case.ts';
import { movePointer } from '../../../analytics/lake/move-pointer.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { publishSnapshot } from '../../../analytics/lake/publish.ts';
import { readPointer, readResults } from '../../../analytics/lake/read-results.ts';
import { lakeCase, streamOf } from '../../support/lake-cases.ts';
import { startObjectStores } from '../../support/local-objects.ts';
import { dyingAfter, watching } from '../../support/object-stores.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';
import { readWholeSnapshot } from '../../support/whole-snapshot.ts';

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
  const release = false;
  return publishSnapshot(to, { ...input, cases: streamOf(cases), asOf, release }, at);
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

  expect(second).toEqual({ ...first, moved: false });
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
  const input = { ...same, wave: closed, asOf: 5, release: false };

  const { moved } = await publishSnapshot(store, { ...input, cases: streamOf(answered) }, later);

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
    release: false,
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

  expect(await movePointer(overtakenBy(2), wave.id, pointer('three', 3))).toBe(true);
  expect(await movePointer(overtakenBy(9), wave.id, pointer('four', 4))).toBe(false);

  const stored = await store.get(pointerKey(wave.id));
  expect(JSON.parse(Buffer.from(stored?.body ?? []).toString())).toEqual({
    snapshot: 'overtaker-9',
    asOf: 9,
    takenAt: `${now}`,
    releases: [],
  });
});

for (const puts of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) {
  test(`killed after ${puts} writes, the old snapshot counts and a second run succeeds`, async () => {
    const before = await publish(silent, 1);

    await expect(publish(answered, 2, dyingAfter(store, puts))).rejects.toThrow('killed');
    expect(await expectWhole()).toBe(before.snapshot);

    const after = await publish(answered, 2);
    expect(after.moved).toBe(true);
    expect(await expectWhole()).toBe(after.snapshot);
  });
}

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
    `${manifest} is there already with other content`,
  );
  expect(await readResults(store, wave.id, 'internal')).toBeUndefined();
});

test('a write that is refused for one under way, which then fails, is tried again', async () => {
  let refused = false;
  const conflicting: ObjectStore = {
    get: (key) => store.get(key),
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
    release: false,
  });

  await expect(readResults(store, wave.id, 'internal')).rejects.toThrow(
    'snapshot gone of wave w1 has no results',
  );
});
