import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openEngine, withDuckDb } from '../../../analytics/engine/duckdb.ts';
import type { EngineTable } from '../../../analytics/engine/engine.ts';
import { quoted } from '../../../analytics/engine/sql-text.ts';
import { previousColumns, query } from '../../../analytics/indicators/transitions/query.sql.ts';
import { checkSnapshots } from '../../../analytics/lake/check-snapshot.ts';
import { fetchColumns } from '../../../analytics/lake/fetch-columns.ts';
import { fetchTables } from '../../../analytics/lake/fetch-tables.ts';
import { manifestKey, pointerKey, resultsKey, tableKey } from '../../../analytics/lake/keys.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { readHistory, readReleases } from '../../../analytics/lake/read-history.ts';
import { readManifest } from '../../../analytics/lake/read-manifest.ts';
import { readPointer } from '../../../analytics/lake/read-pointer.ts';
import { readResults } from '../../../analytics/lake/read-results.ts';
import { log } from '../../../functions/platform/log.ts';
import { keys } from '../../../functions/store/keys.ts';
import { type Table, toItem } from '../../../functions/store/table.ts';
import { transact } from '../../../functions/store/transact.ts';
import { addPublishedWave } from '../../../functions/store/waves/add-published-wave.ts';
import { getWave } from '../../../functions/store/waves/definitions.ts';
import { markDirty, readDirty } from '../../../functions/store/waves/dirty.ts';
import { abandonStep } from '../../../functions/store/waves/wave-steps.ts';
import type { Command } from '../../../infra/cli/command.ts';
import { snapshotCheck } from '../../../infra/cli/snapshot-check.ts';
import { snapshotExport } from '../../../infra/cli/snapshot-export.ts';
import { addOpenWave } from '../../../infra/waves/add-open-wave.ts';
import { SnapshotError, type SnapshotFault } from '../../../schemas/errors.ts';
import { lakeVersion } from '../../../schemas/lake.ts';
import { transitionRowSchema } from '../../../schemas/results.ts';
import type { Manifest } from '../../../schemas/snapshot.ts';
import type { Wave } from '../../../schemas/wave.ts';
import * as z from '../../../schemas/zod.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { takeSnapshot } from '../../support/functions/snapshot.ts';
import { copyOf, memoryObjects } from '../../support/memory-objects.ts';
import { interrupted, overwrite } from '../../support/object-stores.ts';
import { readParquet } from '../../support/read-parquet.ts';
import { startStores } from '../../support/stores.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';
import { withFolder } from '../../support/with-folder.ts';

const now = Temporal.Instant.from('2027-01-15T09:00:00Z');
const units = thueringen.districts.map(({ tile, ...unit }) => unit);

const { ancient } = vi.hoisted(() => ({ ancient: 1 }));

/** As it will be when the tables have changed once more. */
vi.mock('../../../schemas/lake.ts', async (original) => {
  const all = await original<typeof import('../../../schemas/lake.ts')>();
  return { ...all, knownLakeVersions: [ancient, ...all.knownLakeVersions] };
});

let stores: Awaited<ReturnType<typeof startStores>>;
let core: Table;
/** The lake as it was when all waves had been snapshotted. */
let before: ObjectStore;
let lake: ObjectStore;

beforeAll(async () => {
  stores = await startStores();
  let bucket: ObjectStore;
  ({ core, lake: bucket } = await stores.create());
  const add = (id: string, referenceDate: string, changes: Partial<Wave> = {}) =>
    addPublishedWave(
      { core, lake: bucket },
      {
        wave: { ...wave, id, status: 'PUBLISHED', referenceDate, ...changes },
        questionnaire: technikStatus,
        registry: thueringen,
        responses: units.map((unit, i) => ({
          unit,
          answers: i < 15 ? completeAnswers : undefined,
        })),
        mode: 'IMPORTED',
        submittedAt: Temporal.Instant.from('2026-05-01T10:00:00Z'),
      },
    );
  await add('older', '2025-09-30');
  await add('old', '2026-03-31');
  await add('demo', '2026-04-30', { exampleData: true });
  await addOpenWave(core, { wave, questionnaire: technikStatus, registry: thueringen }, units, []);
  await takeSnapshot(core, bucket, wave.id, now);
  before = await copyOf(bucket);
});
afterAll(() => stores?.close());
beforeEach(async () => {
  lake = await copyOf(before);
});

const pointerOf = async (id: string) => (await readPointer(lake, id))?.pointer;
const latestOf = async (id: string) => (await pointerOf(id))?.snapshot ?? '';
const manifestOf = async (id: string) => readManifest(lake, id, await latestOf(id));
/** Reads earlier waves, of which none is of an unknown version. */
const readAll = (store: ObjectStore, waves: Pick<Wave, 'id' | 'status'>[]) =>
  readHistory(store, waves, (_, error) => {
    throw error;
  });
const history = () =>
  readAll(lake, [
    { id: 'older', status: 'PUBLISHED' },
    { id: 'old', status: 'PUBLISHED' },
  ]);

/** Changes a wave as a person does, so that it is dirty. */
async function change(id: string, changes: Partial<Wave>): Promise<void> {
  const read = await getWave(core, id);
  await transact(core, [{ Put: { Item: toItem(keys.wave(id), { ...read, ...changes }) } }]);
  await markDirty(core, id);
}

describe('the manifest', () => {
  test('says everything that a snapshot is made of', async () => {
    const { files, ...head } = await manifestOf(wave.id);
    const earlier = await Promise.all(
      ['older', 'old'].map(async (id) => {
        const snapshot = await latestOf(id);
        return { wave: id, snapshot, released: snapshot };
      }),
    );
    expect(head).toEqual({
      snapshot: await latestOf(wave.id),
      wave: wave.id,
      survey: wave.survey,
      questionnaireVersion: technikStatus.version,
      lakeVersion,
      exporter: expect.stringMatching(/^\d+$/),
      duckdb: expect.stringMatching(/^v\d+\.\d+\.\d+$/),
      // Waves of made-up answers are not the past of real ones.
      earlier,
      releases: [],
    });
    const rows = files.map(({ key, rows }) => [key.split('/').at(-1), rows]);
    expect(Object.fromEntries(rows)).toMatchObject({ 'frame.parquet': 22, 'public.json': null });
    const listed: string[] = [];
    for (const prefix of ['lake/', 'results/']) {
      for await (const { key } of lake.list(prefix)) {
        if (key.includes(`wave=${wave.id}/snapshot=`)) listed.push(key);
      }
    }
    const named = [...files.map(({ key }) => key), manifestKey(wave.id, head.snapshot)];
    expect(named.toSorted()).toEqual(listed.toSorted());
  });

  test('is what the files of a snapshot are checked against', async () => {
    expect(await checkSnapshots(lake, 'nowhere')).toEqual([]);
    expect(await checkSnapshots(lake, 'old')).toMatchObject([{ faults: [] }]);
    const snapshot = await latestOf('old');
    await overwrite(lake, tableKey('frame', 'old', snapshot), new Uint8Array([1, 2, 3]));
    await lake.delete(tableKey('codes', 'old', snapshot));
    const [check] = await checkSnapshots(lake, 'old');
    expect(check?.faults.map(({ reason }) => reason)).toEqual(['damaged', 'missing']);
    await lake.delete(manifestKey('old', snapshot));
    expect(await checkSnapshots(lake, 'old')).toMatchObject([{ faults: [{ reason: 'missing' }] }]);
  });
});

/** Runs a command on the lake of the test; what it prints. */
async function run(command: Command, ...args: string[]): Promise<string> {
  const lines: string[] = [];
  await command.run(args, {
    connect: async () => ({ core, lake, close: async () => undefined }),
    print: (line) => lines.push(line),
    progress: () => undefined,
  });
  return lines.join('\n');
}

describe('npm run pegel -- snapshot', () => {
  /** A wave with a public snapshot and a later one. */
  const addLater = async () => {
    const released = await latestOf('old');
    await change('old', { title: { de: 'Anders', en: 'Other' } });
    await takeSnapshot(core, lake, 'old', now);
    return { released, latest: await latestOf('old') };
  };

  test('check says which snapshot is the latest and which is public', async () => {
    expect(await run(snapshotCheck, 'old')).toMatch(/the latest.*; what the public sees, since 20/);
    const { released, latest } = await addLater();
    expect(latest).not.toBe(released);
    const [first, second] = (await run(snapshotCheck, 'old')).split('\n');
    expect(first).toMatch(new RegExp(`^Snapshot ${released} \\(what the public sees, since 20`));
    expect(second).toMatch(
      new RegExp(`^Snapshot ${latest} \\(the latest: what the console shows\\):`),
    );
  });

  test('export writes tables and figures as plain files, as the manifest says', async () => {
    const { released, latest } = await addLater();
    await withFolder(async (folder) => {
      for (const [snapshot, ...flags] of [[latest], [released, '--public']]) {
        const out = join(folder, 'deep', snapshot ?? '');
        expect(await run(snapshotExport, 'old', '--out', out, ...flags)).toContain(snapshot);
        const { files } = await readManifest(lake, 'old', snapshot ?? '');
        const names = files.map(({ key }) => basename(key));
        expect(await readdir(out)).toEqual([...names, 'manifest.json'].toSorted());
        expect(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))).toMatchObject({
          snapshot,
        });
        for (const { key, sha256 } of files) {
          const body = await readFile(join(out, basename(key)));
          expect(createHash('sha256').update(body).digest('hex'), key).toBe(sha256);
        }
        const frame = await readFile(join(out, 'frame.parquet'));
        expect(await readParquet('frame', frame)).toHaveLength(22);
      }
    });
  });

  test('export refuses a folder that holds something, a wave without a snapshot, a damaged file', async () => {
    await withFolder(async (folder) => {
      const out = join(folder, 'out');
      const exporting = (id: string, ...flags: string[]) =>
        run(snapshotExport, id, '--out', out, ...flags);
      await expect(exporting('nowhere')).rejects.toThrow('no snapshot of a wave nowhere');
      await expect(exporting(wave.id, '--public')).rejects.toThrow('no public snapshot');
      await overwrite(lake, tableKey('frame', 'old', await latestOf('old')), new Uint8Array([1]));
      await expect(exporting('old')).rejects.toMatchObject({ reason: 'damaged' });
      // What was written before it stays, without a manifest.
      expect(await readdir(out)).not.toContain('manifest.json');
      await expect(exporting('older')).rejects.toThrow('is not empty');
      await expect(run(snapshotExport, 'old')).rejects.toThrow('Name a wave and a folder');
    });
  });
});

describe('what earlier waves say', () => {
  test('is read with their figures, of the public ones those that were released', async () => {
    const [older, old] = await history();
    expect([older?.wave, old?.wave]).toEqual(['older', 'old']);
    for (const edition of ['internal', 'public'] as const) {
      const all = (await readResults(lake, 'old', edition))?.results;
      const { adoption, responseRate, topics, wave } = old?.figures[edition] ?? {};
      expect({ wave, topics }).toEqual({ wave: all?.wave, topics: all?.topics });
      const isOfState = ({ by }: { by: string }) => by === 'state';
      expect(adoption).toEqual(all?.adoption.filter(isOfState));
      expect(responseRate).toEqual(all?.responseRate.filter(isOfState));
      expect(all?.adoption.length).toBeGreaterThan(adoption?.length ?? 0);
    }
    const [closed] = await readAll(lake, [{ id: 'old', status: 'CLOSED' }]);
    expect(closed?.figures.public).toBeUndefined();
    expect(await readAll(lake, [{ id: 'nowhere', status: 'CLOSED' }])).toEqual([]);
  });

  test('is read once more where the snapshot has just been removed', async () => {
    const superseded = await latestOf('old');
    let moved = false;
    const racing = interrupted(lake, async (what, key) => {
      if (moved || what !== 'get' || key !== manifestKey('old', superseded)) return;
      moved = true;
      await change('old', { title: { de: 'Neu', en: 'New' } });
      await takeSnapshot(core, lake, 'old', now);
      await lake.delete(key);
    });
    const [old] = await readAll(racing, [{ id: 'old', status: 'CLOSED' }]);
    expect(old?.snapshot).toBe(await latestOf('old'));
    expect(old?.snapshot).not.toBe(superseded);
  });
});

describe('a long file of which some columns are brought', () => {
  /** A table of 300,000 rows in three row groups, whose filters are longer than the guessed footer. */
  const wave = 'long';
  const snapshot = '0';
  const rows = 300_000;
  const key = tableKey('status', wave, snapshot);
  let manifest: Manifest;
  let long: ObjectStore;

  beforeAll(async () => {
    long = memoryObjects();
    await withFolder((folder) =>
      withDuckDb(folder, async (connection) => {
        const path = join(folder, 'long.parquet');
        await connection.run(
          `COPY (SELECT CAST(i AS VARCHAR) AS unit, CAST((i * 7919) % 15000 AS VARCHAR) AS topic,
             sha256(CAST(i AS VARCHAR)) AS source, CAST(i % 10 AS INTEGER) AS age_waves
           FROM range(${rows}) AS t(i)) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`,
        );
        const body = await readFile(path);
        await long.put(key, body, '', { absent: true });
        const sha256 = createHash('sha256').update(body).digest('hex');
        const files = [{ key, rows, bytes: body.length, sha256 }];
        const head = { snapshot, wave, survey: 's', questionnaireVersion: '1', lakeVersion };
        manifest = { ...head, exporter: '1', duckdb: 'v1', earlier: [], releases: [], files };
      }),
    );
  });

  const queries = [
    `SELECT topic, CAST(sum(age_waves) AS INTEGER) AS ages, CAST(count(*) AS INTEGER) AS units
       FROM status GROUP BY topic ORDER BY topic`,
    // One value is looked for in the filters that lie beside the columns.
    `SELECT topic, age_waves FROM status WHERE topic = '77' ORDER BY topic, age_waves`,
    `SELECT topic FROM status WHERE topic = 'none of them' ORDER BY topic`,
  ];

  /** The rows of all queries over a file that is brought, and how many bytes were read for it. */
  async function read(bring: (store: ObjectStore, path: string) => Promise<void>) {
    let bytes = 0;
    const counted = <Body extends Uint8Array | undefined>(body: Body): Body => {
      bytes += body?.length ?? 0;
      return body;
    };
    const counting: ObjectStore = {
      ...long,
      async get(name) {
        const stored = await long.get(name);
        counted(stored?.body);
        return stored;
      },
      getRange: async (...range) => counted(await long.getRange(...range)),
    };
    return withFolder((folder) =>
      withDuckDb(folder, async (connection) => {
        const path = join(folder, 'brought.parquet');
        await bring(counting, path);
        const engine = await openEngine(connection, [{ table: 'status', path }]);
        const rows: unknown[] = [];
        for (const sql of queries) rows.push(await engine.query(sql, [], z.looseObject({})));
        return { rows, bytes };
      }),
    );
  }
  const columns = ['topic', 'age_waves', 'no_such_column'];

  test('gives the same rows as the whole file, and takes a part of its bytes', async () => {
    const whole = await read(async (store, path) => {
      await writeFile(path, (await store.get(key))?.body ?? []);
    });
    const parts = await read((store, path) => fetchColumns(store, manifest, key, columns, path));
    expect(whole.bytes).toBe(manifest.files[0]?.bytes);
    expect(parts.rows).toEqual(whole.rows);
    expect(parts.bytes).toBeLessThan(whole.bytes / 5);
  });

  test('is one of more than 50 MiB, and others are brought as a whole', async () => {
    const { body } = (await long.get(key)) ?? { body: new Uint8Array() };
    // Between the rows and the footer there may be anything.
    const footer = body.length - 8 - new DataView(body.buffer).getUint32(body.length - 8, true);
    const gap = new Uint8Array(50 * 2 ** 20);
    const padded = Buffer.concat([body.subarray(0, footer), gap, body.subarray(footer)]);
    const [file] = manifest.files;
    if (!file) throw new TypeError('there is a file');
    const longer = {
      ...manifest,
      files: [
        {
          ...file,
          bytes: padded.length,
          sha256: createHash('sha256').update(padded).digest('hex'),
        },
      ],
    };
    const asked: string[] = [];
    const watched = interrupted(long, async (what, name) => {
      if (name === key) asked.push(what);
    });
    const bring = (of: Manifest) =>
      withFolder((folder) => fetchTables(watched, of, folder, ['status'], columns));
    await bring(manifest);
    expect(asked.splice(0)).toEqual(['get']);
    await overwrite(long, key, padded);
    await bring(longer);
    expect(asked).not.toContain('get');
    await overwrite(long, key, body);
  });
});

test('the columns of the wave before that are brought are all that transitions read', async () => {
  const manifest = await manifestOf('old');
  const rows = await withFolder((folder) =>
    withDuckDb(folder, async (connection) => {
      const files: { table: EngineTable; path: string }[] = [];
      for (const table of ['frame', 'status'] as const) {
        const key = tableKey(table, 'old', manifest.snapshot);
        const [whole, parts] = [join(folder, `${table}-all`), join(folder, table)];
        await writeFile(whole, (await lake.get(key))?.body ?? []);
        await fetchColumns(lake, manifest, key, previousColumns, parts);
        files.push({ table, path: whole }, { table: `previous_${table}`, path: parts });
      }
      const engine = await openEngine(connection, files);
      return engine.query(query, [], transitionRowSchema);
    }),
  );
  const dms = rows.filter(({ topic, by }) => topic === 'dms' && by === 'state');
  expect(dms.map(({ units }) => units)).toEqual([15]);
});

/** What can be wrong with the wave before, and what is said about it. */
const faults: [string, SnapshotFault, () => Promise<void>][] = [
  [
    'a manifest that is not there',
    'missing',
    async () => lake.delete(manifestKey('old', await latestOf('old'))),
  ],
  [
    'a manifest that is no JSON',
    'damaged',
    async () => overwrite(lake, manifestKey('old', await latestOf('old')), Buffer.from('{"wave"')),
  ],
  [
    'a manifest with another hash',
    'wrongHash',
    async () => {
      const manifest = await manifestOf('old');
      const files = manifest.files.map((file) => ({ ...file, sha256: '0'.repeat(64) }));
      const body = Buffer.from(JSON.stringify({ ...manifest, files }));
      await overwrite(lake, manifestKey('old', manifest.snapshot), body);
    },
  ],
  [
    'figures that are not there',
    'missing',
    async () => lake.delete(resultsKey('old', await latestOf('old'), 'internal')),
  ],
  [
    'a pointer that cannot be read',
    'damaged',
    async () => overwrite(lake, pointerKey('old'), Buffer.from('nonsense')),
  ],
];

describe('what is wrong in the store is named, and the last good snapshot stays', () => {
  for (const [what, reason, damage] of faults) {
    test(what, async () => {
      await damage();
      await markDirty(core, wave.id);
      const good = await pointerOf(wave.id);

      const failure = await takeSnapshot(core, lake, wave.id, now).catch((error) => error);

      expect(failure).toBeInstanceOf(SnapshotError);
      expect(failure).toMatchObject({ reason });
      expect(failure.message).toMatch(/^results\/wave=old\/\S+, of .*wave old, /);
      expect(await pointerOf(wave.id)).toEqual(good);
      expect((await readDirty(core, wave.id)).dirty).toBe(true);
      expect(await readResults(lake, wave.id, 'internal')).toBeDefined();
    });
  }

  test('a store that takes nothing', async () => {
    await change(wave.id, { title: { de: 'Anders', en: 'Different' } });
    const good = await pointerOf(wave.id);
    for (const refused of ['frame.parquet', 'pointer.json']) {
      const readOnly = interrupted(lake, async (what, key) => {
        if (what === 'put' && key.endsWith(refused)) throw new Error('Access Denied');
      });
      const failure = await takeSnapshot(core, readOnly, wave.id, now).catch((error) => error);
      expect(failure).toMatchObject({ name: 'SnapshotError', reason: 'notWritable' });
      expect(failure.message).toMatch(`${refused}, of `);
      expect(await pointerOf(wave.id)).toEqual(good);
      expect((await readDirty(core, wave.id)).dirty).toBe(true);
    }
    expect((await takeSnapshot(core, lake, wave.id, now))?.snapshot).toBe(await latestOf(wave.id));
    expect(await latestOf(wave.id)).not.toBe(good?.snapshot);
  });

  test('a table of the wave before that is cut off, as a whole and in parts', async () => {
    const manifest = await manifestOf('old');
    const key = tableKey('status', 'old', manifest.snapshot);
    const { body } = (await lake.get(key)) ?? { body: new Uint8Array() };
    const fetch = (columns?: string[]) =>
      withFolder<unknown>((folder) =>
        columns
          ? fetchColumns(lake, manifest, key, columns, join(folder, 'status'))
          : fetchTables(lake, manifest, folder, ['status'], []),
      );

    await overwrite(lake, key, body.slice(0, -100));
    await expect(fetch()).rejects.toMatchObject({ reason: 'damaged' });
    await expect(fetch(['unit'])).rejects.toMatchObject({ reason: 'damaged' });
    await overwrite(lake, key, body.with(50, (body[50] ?? 0) ^ 1));
    await expect(fetch()).rejects.toMatchObject({ reason: 'wrongHash' });
    await overwrite(lake, key, body.fill(0, -100));
    await expect(fetch(['unit'])).rejects.toMatchObject({ reason: 'damaged' });
    await lake.delete(key);
    await expect(fetch()).rejects.toMatchObject({ reason: 'missing' });
    await expect(fetch(['unit'])).rejects.toMatchObject({ reason: 'missing' });
  });
});

describe('an earlier wave of another version of the lake', () => {
  const writeAs = async (id: string, version: number) => {
    const manifest = await manifestOf(id);
    const body = Buffer.from(JSON.stringify({ ...manifest, lakeVersion: version }));
    await overwrite(lake, manifestKey(id, manifest.snapshot), body);
  };
  const take = async () => {
    await markDirty(core, wave.id);
    await takeSnapshot(core, lake, wave.id, now);
    const { results } = (await readResults(lake, wave.id, 'internal')) ?? {};
    return {
      trend: results?.trend.waves.map((one) => one.wave),
      previous: results?.previous?.wave,
      transitions: results?.transitions.length,
    };
  };

  test('is left out where the version is not known, with a warning', async () => {
    const warned = vi.spyOn(log, 'warn').mockReturnValue();
    await writeAs('old', lakeVersion + 1);
    expect(await take()).toMatchObject({ trend: ['older', wave.id], previous: 'older' });
    const about = { wave: wave.id, earlier: 'old', error: expect.any(SnapshotError) };
    expect(warned.mock.calls).toEqual([['Wave left out of a history', about]]);
    warned.mockRestore();
  });

  test('stays in the trend where the version is known, and no transitions begin in its tables', async () => {
    await writeAs('old', ancient);
    expect(await take()).toEqual({
      ...{ trend: ['older', 'old', wave.id], previous: undefined, transitions: 0 },
    });
  });

  test('gives transitions their beginning where its tables have all that they read, as those of version 2', async () => {
    const manifest = await manifestOf('older');
    const key = tableKey('frame', 'older', manifest.snapshot);
    const body = await withoutDays((await lake.get(key))?.body ?? new Uint8Array());
    await overwrite(lake, key, body);
    const sha256 = createHash('sha256').update(body).digest('hex');
    const files = manifest.files.map((file) =>
      file.key === key ? { ...file, bytes: body.length, sha256 } : file,
    );
    const written = Buffer.from(JSON.stringify({ ...manifest, files, lakeVersion: 2 }));
    await overwrite(lake, manifestKey('older', manifest.snapshot), written);
    await change('old', { title: { de: 'Neu', en: 'New' } });
    await takeSnapshot(core, lake, 'old', now);
    const { results } = (await readResults(lake, 'old', 'internal')) ?? {};
    expect(results?.previous?.wave).toBe('older');
    const dms = results?.transitions.filter(({ topic, by }) => topic === 'dms' && by === 'state');
    expect(dms?.map(({ units }) => units)).toEqual([15]);
  });

  /** The frame as version 2 wrote it. */
  const withoutDays = (frame: Uint8Array) =>
    withFolder((folder) =>
      withDuckDb(folder, async (connection) => {
        const [now, then] = [join(folder, 'now.parquet'), join(folder, 'then.parquet')];
        await writeFile(now, frame);
        await connection.run(
          `COPY (SELECT * EXCLUDE completed_on FROM read_parquet(${quoted(now)})) TO ${quoted(then)} (FORMAT parquet)`,
        );
        return readFile(then);
      }),
    );

  test('stops the wave whose own release it is: nobody could tell what a revision reveals', async () => {
    await writeAs('older', lakeVersion + 1);
    await markDirty(core, 'older');
    const failure = await takeSnapshot(core, lake, 'older', now).catch((error) => error);
    expect(failure).toMatchObject({ name: 'SnapshotError', reason: 'unknownVersion' });
  });
});

describe('a published wave', () => {
  /** The lake of a process that ends when it begins to clear up. */
  const killed = () =>
    interrupted(lake, async (what, key) => {
      if (what === 'list' && key.startsWith('results/')) throw new Error('killed');
    });

  test('that has changed is snapshotted for the console, and the public sees what it saw', async () => {
    const released = await pointerOf('old');
    await change('old', { title: { de: 'Geändert', en: 'Changed' } });
    const snapshot = (await takeSnapshot(core, lake, 'old', now))?.snapshot;

    expect(snapshot).not.toBe(released?.snapshot);
    expect(await pointerOf('old')).toMatchObject({ snapshot, releases: released?.releases });
    expect((await readResults(lake, 'old', 'public'))?.standing.snapshot).toBe(released?.snapshot);
    expect((await manifestOf('old')).releases).toEqual([released?.snapshot]);
  });

  test('that is only looked at again is the snapshot that it was', async () => {
    lake = await copyOf(before);
    const pointer = await pointerOf('older');
    await markDirty(core, 'older');
    expect((await takeSnapshot(core, lake, 'older', now))?.snapshot).toBe(pointer?.snapshot);
    expect(await pointerOf('older')).toMatchObject({ ...pointer, asOf: expect.any(Number) });
  });

  test('makes the later waves of its survey dirty that refer to another snapshot of it, and no others', async () => {
    const isDirty = async (id: string) => (await readDirty(core, id)).dirty;
    const take = async (...ids: string[]) => {
      for (const id of ids) await takeSnapshot(core, lake, id, now);
    };
    await take('older', 'old', wave.id);
    await change('old', { title: { de: 'Eins', en: 'One' } });
    await take('old');
    expect(await isDirty('older')).toBe(false);
    expect(await isDirty('old')).toBe(false);
    expect(await isDirty(wave.id)).toBe(true);
    await take(wave.id);
    await markDirty(core, 'old');
    await take('old');
    expect(await isDirty(wave.id)).toBe(false);

    await change('old', { title: { de: 'Zwei', en: 'Two' } });
    await expect(takeSnapshot(core, killed(), 'old', now)).rejects.toThrow('killed');
    expect(await isDirty(wave.id)).toBe(false);
    await take('old');
    expect(await isDirty(wave.id)).toBe(true);
  });

  test('is revised when that is asked for, once, however often it is begun', async () => {
    const first = await latestOf('older');
    const underWay = { step: 'publish', attempt: '01JHTEST00000000000000TEST', since: `${now}` };
    await change('older', { underWay } as Partial<Wave>);
    const refused = interrupted(lake, async (what, key) => {
      if (what === 'put' && key === pointerKey('older')) throw new Error('refused');
    });
    await expect(takeSnapshot(core, refused, 'older', now)).rejects.toThrow('refused');
    await expect(takeSnapshot(core, killed(), 'older', now)).rejects.toThrow('killed');
    const revised = (await takeSnapshot(core, lake, 'older', now))?.snapshot;

    const { releases } = (await pointerOf('older')) ?? {};
    expect(releases?.map(({ snapshot }) => snapshot)).toEqual([first, revised]);
    const shown = await readResults(lake, 'older', 'public');
    expect(shown?.results.wave.status).toBe('REVISED');
    const read = await readReleases(lake, 'older');
    expect(read.map(({ snapshot }) => snapshot)).toEqual([first, revised]);
    expect(read[1]?.results).toEqual(shown?.results);
  });
});

describe('a publication that does not come to its end', () => {
  const attempt = '01JHTEST00000000000000TEST';
  /** Asks for a revision of the wave that has been published. */
  const ask = () =>
    change('old', { status: 'PUBLISHED', underWay: { step: 'publish', attempt, since: `${now}` } });
  const actor = { at: `${now}`, actor: 'staff', person: 'c-1' } as const;
  const giveUp = async () => abandonStep(core, await getWave(core, 'old'), actor);

  test('is noted once with its wave, and nothing becomes public', async () => {
    await ask();
    const released = await pointerOf('old');
    await lake.delete(manifestKey('older', await latestOf('older')));
    for (const minute of [1, 2]) {
      const later = now.add({ minutes: minute });
      await expect(takeSnapshot(core, lake, 'old', later)).rejects.toThrow(SnapshotError);
    }
    const { status, underWay } = await getWave(core, 'old');
    expect([status, underWay?.attempt]).toEqual(['PUBLISHED', attempt]);
    expect(underWay?.failedAt).toBe(now.add({ minutes: 1 }).toString());
    expect(await pointerOf('old')).toEqual(released);
  });

  test('makes nothing public if it is given up while it is counted', async () => {
    await ask();
    const released = await pointerOf('old');
    let givenUp = false;
    const watched = interrupted(lake, async (what, key) => {
      if (what !== 'get' || key !== pointerKey('older') || givenUp) return;
      givenUp = await giveUp();
    });
    expect(await takeSnapshot(core, watched, 'old', now)).toBeUndefined();
    expect(givenUp).toBe(true);
    expect(await pointerOf('old')).toEqual(released);
    expect(await getWave(core, 'old')).toMatchObject({ status: 'PUBLISHED' });
    expect((await readDirty(core, 'old')).dirty).toBe(true);
  });

  test('is a revision if it is given up in the very moment in which it becomes public', async () => {
    await ask();
    let givenUp = false;
    const watched = interrupted(lake, async (what, key) => {
      if (what === 'put' && key === pointerKey('old')) givenUp = await giveUp();
    });
    const snapshot = (await takeSnapshot(core, watched, 'old', now))?.snapshot;
    expect(givenUp).toBe(true);
    expect((await pointerOf('old'))?.releases.at(-1)?.snapshot).toBe(snapshot);
    const { status, underWay } = await getWave(core, 'old');
    expect([status, underWay]).toEqual(['REVISED', undefined]);
  });
});
