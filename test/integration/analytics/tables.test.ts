import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { parquetMetadata } from 'hyparquet';
import { expect, test } from 'vitest';
import { openEngine, withDuckDb } from '../../../analytics/engine/duckdb.ts';
import { computeFigures } from '../../../analytics/lake/compute-figures.ts';
import { noHistory } from '../../../analytics/lake/history.ts';
import { computeSnapshot } from '../../../analytics/lake/snapshot.ts';
import type { SnapshotInput } from '../../../analytics/lake/snapshot-input.ts';
import { writeTables } from '../../../analytics/lake/write-tables.ts';
import { type LakeTableName, lakeTables } from '../../../schemas/lake.ts';
import { arbitraryCases } from '../../support/arbitrary-cases.ts';
import { lakeCase, streamOf } from '../../support/lake-cases.ts';
import { rowsOfCase } from '../../support/lake-rows.ts';
import { naiveSources } from '../../support/naive-indicators.ts';
import { readParquet } from '../../support/read-parquet.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';
import { withFolder } from '../../support/with-folder.ts';

type Cases = ReturnType<typeof lakeCase>[];

const definitions = {
  wave,
  questionnaire: technikStatus,
  registry: thueringen,
  history: noHistory,
};
const rules = { wave, questionnaire: technikStatus, mappings: [] };

function compute(cases: Cases, changes: Partial<SnapshotInput> = {}) {
  const input = { ...definitions, ...changes };
  return withFolder((folder) => computeSnapshot(folder, { ...input, cases: streamOf(cases) }));
}

/** The Parquet files of some cases, by table. */
function filesOf(cases: Cases): Promise<Record<string, Buffer<ArrayBuffer>>> {
  return withFolder((folder) =>
    withDuckDb(folder, async (connection) => {
      const files = await writeTables(connection, folder, rules, streamOf(cases));
      const entries = files.map(async ({ table, path }) => [table, await readFile(path)] as const);
      return Object.fromEntries(await Promise.all(entries));
    }),
  );
}

const frame = fc.sample(arbitraryCases(technikStatus, wave.referenceDate), {
  seed: 1,
  numRuns: 60,
});
/** A fixed frame with plenty of everything. */
const cases = [...new Map(frame.flat().map((one) => [one.head.unit.ars, one])).values()];

test('the files hold the rows of the cases, sorted by key', async () => {
  const files = await filesOf(cases);
  const rows = cases.map((one) => rowsOfCase(technikStatus, one));
  const expected = {
    answers: rows.flatMap((row) => row.answers),
    status: rows.flatMap((row) => row.status),
    frame: rows.map((row) => row.frame),
  };
  for (const table of ['answers', 'status', 'frame'] as const) {
    const keyOf = (row: object) =>
      lakeTables[table].key.map((name) => Object.entries(row).find(([key]) => key === name)?.[1]);
    const sorted = [...expected[table]].sort((a, b) =>
      keyOf(a).join('\0') < keyOf(b).join('\0') ? -1 : 1,
    );
    expect(sorted.length, table).toBeGreaterThan(100);
    expect(await readParquet(table, files[table]), table).toEqual(sorted);
  }
});

test('every row says where its answer comes from, as a naive reading of the cases has it', async () => {
  const files = await filesOf(cases);
  const answers = await readParquet('answers', files['answers']);
  const status = await readParquet('status', files['status']);
  const found = [
    ...answers.map(({ unit, question, source }) => [`${unit} ${question}`, source] as const),
    ...status.map(({ unit, topic, source }) => [`${unit} ${topic}`, source] as const),
  ];
  const expected = naiveSources(technikStatus, cases);
  expect(found.filter(([key, source]) => source !== expected.get(key))).toEqual([]);
  expect(new Set(found.map(([, source]) => source))).toEqual(
    new Set(['REPORTED', 'CONFIRMED', 'PROXY', 'IMPORTED']),
  );
});

test('a snapshot tells how many rows each of its files has', async () => {
  const files = await filesOf(cases);
  const { tables } = await compute(cases);
  for (const { table, rows, bytes } of tables) {
    const file = new Uint8Array(files[table] ?? []);
    expect(rows, table).toBe(Number(parquetMetadata(file.buffer).num_rows));
    expect(bytes, table).toBe(file.length);
  }
});

test('neither a second run nor the order in which cases are read changes bytes or id', async () => {
  const one = await compute(cases);
  const shuffled = fc.shuffledSubarray(cases, { minLength: cases.length });
  for (const other of [cases, ...fc.sample(shuffled, { seed: 2, numRuns: 2 })]) {
    const again = await compute(other);
    expect(again.id).toBe(one.id);
    expect(again.tables.map(({ sha256 }) => sha256)).toEqual(
      one.tables.map(({ sha256 }) => sha256),
    );
    expect(JSON.stringify(again.figures)).toBe(JSON.stringify(one.figures));
  }
});

test('neither the number of threads nor a lack of memory changes the bytes of any file', async () => {
  const { answers } = cases.find(({ head }) => head.status === 'SUBMITTED')?.submission ?? {};
  // More rows of answers than one row group of Parquet holds.
  const many = Array.from({ length: 3500 }, (_, i) =>
    lakeCase({ unit: { ars: String(160510000000 + ((i * 1009) % 3500)) }, answers }),
  );
  const hashesWith = (settings: Record<string, string>) =>
    withFolder(async (folder) => {
      const spill = { temp_directory: join(folder, 'spill') };
      const instance = await DuckDBInstance.create(':memory:', { ...spill, ...settings });
      const connection = await instance.connect();
      const files = await writeTables(connection, folder, rules, streamOf(many));
      const engine = await openEngine(connection, files);
      const input = { ...definitions, cases: streamOf(many) };
      const named = { snapshot: 'snapshot', lot: '' };
      const figures = JSON.stringify(await computeFigures(engine, input, named));
      connection.closeSync();
      instance.closeSync();
      return [...files.map(({ sha256 }) => sha256), figures];
    });

  const one = await hashesWith({ threads: '1' });
  expect(await hashesWith({ threads: '2' })).toEqual(one);
  expect(await hashesWith({ threads: '4' })).toEqual(one);
  expect(await hashesWith({ threads: '1', memory_limit: '48MiB' })).toEqual(one);
}, 60_000);

test('the id changes with one answer, the head of the wave, a title and the territory', async () => {
  const empty = lakeCase({ answers: {} });
  const answered = lakeCase({ answers: { 'anb.dvdv': { kind: 'option', option: 'nein' } } });
  const snapshots = await Promise.all([
    compute([empty]),
    compute([answered]),
    compute([empty], { wave: { ...wave, status: 'CLOSED' } }),
    compute([empty], { wave: { ...wave, title: { de: 'Anders', en: 'Different' } } }),
    compute([empty], { wave: { ...wave, referenceDate: '2026-12-30' } }),
    compute([empty], { questionnaire: { ...technikStatus, version: '1.0.1' } }),
    compute([empty], { registry: { ...thueringen, districts: thueringen.districts.slice(1) } }),
  ]);
  expect(new Set(snapshots.map(({ id }) => id)).size).toBe(snapshots.length);
});

test('the id changes with what was before, and a release that is computed again is itself', async () => {
  const few = [lakeCase({ answers: {} })];
  const { id: first, figures } = await compute(few);
  const tables = { fetchTables: async () => [] };
  const shown = figures.public;
  const released = (snapshot: string) => ({ snapshot, ...shown });
  const past = { wave: 'old', snapshot: 'a', released: undefined, ...tables };
  const earlier = [{ ...past, figures: { internal: shown.results } }];
  const snapshots = await Promise.all([
    compute(few, { history: { ...noHistory, releases: [released('other')] } }),
    compute(few, { history: { ...noHistory, earlier } }),
    compute(few, {
      history: {
        ...noHistory,
        earlier: [{ ...past, released: 'a', figures: { internal: shown.results } }],
      },
    }),
  ]);
  expect(new Set([first, ...snapshots.map(({ id }) => id)]).size).toBe(4);
  const again = await compute(few, { history: { ...noHistory, releases: [released(first)] } });
  expect(again.id).toBe(first);
  expect(again.refersTo.releases).toEqual([]);
  const next = await compute([], { history: { ...noHistory, releases: [released(first)] } });
  const releases = [released(first), released(next.id)];
  expect((await compute([], { history: { ...noHistory, releases } })).id).toBe(next.id);
});

test('the order of keys, which a database may change, changes neither the id nor the figures', async () => {
  const { de, en } = wave.title;
  const one = await compute([], { wave: { ...wave, title: { de, en } } });
  const other = await compute([], { wave: { ...wave, title: { en, de } } });
  expect(other.id).toBe(one.id);

  const turned = await compute([], { questionnaire: turnedAround(technikStatus) });
  const straight = await compute([]);
  expect(turned.id).toBe(straight.id);
  expect(JSON.stringify(turned.figures)).toBe(JSON.stringify(straight.figures));
});

/** The same value, in which all keys stand the other way round. */
function turnedAround<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).reverse())
      : part,
  );
}

test('an empty wave still writes the schema of every table', async () => {
  const files = await filesOf([]);
  const typeOf = { VARCHAR: 'BYTE_ARRAY', INTEGER: 'INT32', BOOLEAN: 'BOOLEAN', DATE: 'INT32' };
  for (const table of Object.keys(lakeTables) as LakeTableName[]) {
    const bytes = new Uint8Array(files[table] ?? []);
    const { schema } = parquetMetadata(bytes.buffer);
    expect(schema.slice(1).map(({ name, type }) => [name, type])).toEqual(
      lakeTables[table].columns.map(({ name, type }) => [name, typeOf[type]]),
    );
  }
  expect(await readParquet('answers', files['answers'])).toEqual([]);
});

test('a unit that is read twice stops the snapshot, whatever lies between and is answered', async () => {
  const silent = lakeCase({ status: 'NOT_STARTED' });
  const empty = lakeCase({ answers: {} });
  const byPhone = lakeCase({
    answers: { 'anb.dvdv': { kind: 'option', option: 'nein' } },
    mode: 'PROXY',
  });
  const others = cases.filter(({ head }) => head.unit.ars !== empty.head.unit.ars);
  for (const [first, second] of [
    [silent, silent],
    [silent, empty],
    [empty, empty],
    [empty, byPhone],
  ] as const) {
    const refused = /^table (answers|frame) has two rows with the key \["160510000000"/;
    await expect(compute([first, second, ...others])).rejects.toThrow(refused);
    await expect(compute([first, ...others, second])).rejects.toThrow(refused);
  }
});

test('a question that is there twice stops the snapshot', async () => {
  const [section, ...sections] = technikStatus.sections.toReversed();
  if (!section) throw new Error('a questionnaire has sections');
  const twice = { ...technikStatus, sections: [section, section, ...sections] };
  await expect(compute([lakeCase({ answers: {} })], { questionnaire: twice })).rejects.toThrow(
    'table answers has two rows with the key',
  );
});

test('a case of another wave stops the snapshot', async () => {
  await expect(compute(cases, { wave: { ...wave, id: 'w2' } })).rejects.toThrow(
    "'w1' is not a member of",
  );
});

test('an error while cases are read stops the snapshot', async () => {
  async function* broken() {
    yield lakeCase({ answers: {} });
    throw new Error('the database is away');
  }
  const input = { ...definitions, cases: broken() };
  await expect(withFolder((folder) => computeSnapshot(folder, input))).rejects.toThrow(
    'the database is away',
  );
});
