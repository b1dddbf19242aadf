import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readDocuments } from '../../../analytics/lake/documents/read-documents.ts';
import { documentsPrefix } from '../../../analytics/lake/keys.ts';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { readPointer } from '../../../analytics/lake/read-pointer.ts';
import type { DocumentKind } from '../../../analytics/reports/documents/document.ts';
import type { ReportDependencies } from '../../../functions/report/dependencies.ts';
import {
  askForDocuments,
  readDocumentsWork,
  readReleased,
} from '../../../functions/store/documents/documents-work.ts';
import { saveSettingFile } from '../../../functions/store/setting-files.ts';
import { getWave } from '../../../functions/store/waves/definitions.ts';
import { exampleOwner } from '../../../infra/local/example-owner.ts';
import type { Edition } from '../../../schemas/results.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { type ConsoleHarness, startConsoleHarness } from '../../support/console-harness.ts';
import { forgetWaits } from '../../support/documents/forget-waits.ts';
import { type SmallKinds, smallKinds } from '../../support/documents/small-kinds.ts';
import {
  closeWave,
  publishedWave,
  publishWave,
  runningWave,
} from '../../support/documents/waves-with-figures.ts';
import { dyingTable } from '../../support/dying.ts';
import { makeDueDocuments } from '../../support/functions/report.ts';
import { submitFirst } from '../../support/late-answer.ts';
import { dyingAfter } from '../../support/object-stores.ts';

let harness: ConsoleHarness;
let small: SmallKinds;
let dependencies: ReportDependencies;

beforeAll(async () => {
  harness = await startConsoleHarness();
});
afterAll(() => harness?.close());

beforeEach(() => {
  const { core, lake, clock, url } = harness.dependencies;
  small = smallKinds();
  dependencies = { core, lake, clock, url, owner: exampleOwner, kinds: small.kinds };
});

/** The release of which mail may tell. */
const released = async (wave: Wave) => {
  const told = await readReleased(dependencies.core, wave.id);
  return told?.hasDocuments ? told.snapshot : undefined;
};

/** One run of the function, as far as one wave goes. */
async function run(wave: Wave, by = dependencies): Promise<Edition[]> {
  const made: Edition[] = [];
  for (const edition of ['public', 'internal'] as const) {
    const current = await getWave(dependencies.core, wave.id);
    if (await makeDueDocuments(by, current, edition)) made.push(edition);
  }
  return made;
}

async function pointerOf({ id }: Wave) {
  const read = await readPointer(dependencies.lake, id);
  if (!read) throw new TypeError('there is a pointer');
  return read.pointer;
}

async function indexOf(wave: Wave, edition: Edition, snapshot?: string) {
  const of = { wave: wave.id, snapshot: snapshot ?? (await pointerOf(wave)).snapshot, edition };
  const [de, en] = await Promise.all(
    (['de', 'en'] as const).map((language) =>
      readDocuments(dependencies.lake, { ...of, language }),
    ),
  );
  return { de, en };
}

const keysOf = async (wave: Wave, lake: ObjectStore = dependencies.lake) =>
  (await Array.fromAsync(lake.list(documentsPrefix(wave.id)))).map(({ key }) => key);

/** A coordinator asks for internal documents. */
const ask = (wave: Wave, edition: Edition = 'internal') =>
  askForDocuments(
    dependencies.core,
    { wave: wave.id, edition },
    { at: '2026-12-10T09:00:00Z', actor: 'staff', person: 'c-1' },
  );

/** As if the last runs were long ago. */
async function forgetRuns({ id }: Wave): Promise<void> {
  for (const edition of ['public', 'internal'] as const) {
    await forgetWaits(dependencies.core, { wave: id, edition });
  }
}

const pathsDe = [
  ...['notiz.txt', 'kreise/16051.pdf', 'kreise/16052.pdf'],
  ...['LIESMICH.txt', 'SHA256SUMS', 'alles.zip'],
];

test('what is published has documents of both editions in both languages', async () => {
  const wave = await publishedWave(harness);
  expect(await run(wave)).toEqual(['public', 'internal']);
  for (const edition of ['public', 'internal'] as const) {
    const { de, en } = await indexOf(wave, edition);
    expect(de?.files.map(({ path }) => path)).toEqual(pathsDe);
    expect(en?.files[0]?.path).toBe('note.txt');
    expect(de).toMatchObject({ edition, takenAt: (await pointerOf(wave)).takenAt });
  }
});

test('a second run makes nothing and writes nothing: it finds what is there', async () => {
  const wave = await publishedWave(harness);
  await run(wave);
  const [made, keys] = [{ ...small.made }, await keysOf(wave)];
  expect(await run(wave)).toEqual([]);
  expect(small.made).toEqual(made);
  expect(await keysOf(wave)).toEqual(keys);
});

test('a release may be told of when its documents are there, and not before', async () => {
  const wave = await publishedWave(harness);
  expect(await released(wave)).toBeUndefined();
  await run(wave);
  expect(await released(wave)).toBe((await pointerOf(wave)).releases.at(-1)?.snapshot);
});

test('while a wave runs, its internal documents are made when somebody asks, once', async () => {
  const wave = await runningWave(harness);
  expect(await run(wave)).toEqual([]);
  await ask(wave);
  expect(await run(wave)).toEqual(['internal']);
  expect(await run(wave)).toEqual([]);
  expect((await indexOf(wave, 'internal')).de?.files).toHaveLength(pathsDe.length);
  expect((await indexOf(wave, 'public')).de).toBeUndefined();
  expect(await released(wave)).toBeUndefined();
});

test('a wave that has closed has its internal documents by itself, anew after late answers', async () => {
  const wave = await runningWave(harness);
  await closeWave(harness, wave);
  expect(await run(wave)).toEqual(['internal']);
  const { snapshot } = await pointerOf(wave);
  await submitFirst(harness.dependencies, { wave: wave.id, ars: '160510000000' });
  await closeWave(harness, wave);
  expect((await pointerOf(wave)).snapshot).not.toBe(snapshot);
  expect(await run(wave)).toEqual(['internal']);
});

test('a revision has documents of its own, and those of the first release stay', async () => {
  const wave = await publishedWave(harness);
  await run(wave);
  const first = (await pointerOf(wave)).snapshot;
  await submitFirst(harness.dependencies, { wave: wave.id, ars: '160510000000' });
  await publishWave(harness, wave);
  await run(wave);
  const { releases } = await pointerOf(wave);
  expect(releases).toHaveLength(2);
  expect(await released(wave)).toBe(releases.at(-1)?.snapshot);
  expect((await indexOf(wave, 'public')).de).toBeDefined();
  expect((await indexOf(wave, 'public', first)).de).toBeDefined();
});

test('another template makes other documents, beside those of before; the release is the same', async () => {
  const wave = await publishedWave(harness);
  await run(wave);
  const [before, keys] = [await indexOf(wave, 'public'), await keysOf(wave)];
  const file = { name: 'Vorlage.pptx', mediaType: 'x/y', body: new Uint8Array([1, 2, 3]) };
  const { core, lake } = dependencies;
  const happened = { at: '2026-12-10T09:00:00Z', actor: 'staff', person: 'c-1' } as const;
  await saveSettingFile(core, lake, 'slideTemplate', file, happened);
  expect(await run(wave)).toEqual(['public', 'internal']);
  expect((await indexOf(wave, 'public')).de?.make).not.toBe(before.de?.make);
  expect(await keysOf(wave)).toEqual(expect.arrayContaining(keys));
  expect(await released(wave)).toBe((await pointerOf(wave)).snapshot);
});

test('wherever the bucket fails between two writes, the next one completes it', async () => {
  const wave = await publishedWave(harness);
  let died = 0;
  for (let writes = 0; ; writes += 1) {
    const lake = dyingAfter(dependencies.lake, writes);
    try {
      await run(wave, { ...dependencies, lake });
      break;
    } catch {
      died += 1;
      if (await released(wave)) expect((await indexOf(wave, 'public')).en).toBeDefined();
      await ask(wave, 'public');
      await ask(wave, 'internal');
    }
  }
  expect(died).toBeGreaterThan(4);
  expect((await indexOf(wave, 'public')).en?.files).toHaveLength(pathsDe.length);
  expect((await indexOf(wave, 'internal')).en?.files).toHaveLength(pathsDe.length);
  expect(await released(wave)).toBeDefined();
});

test('wherever a run is killed between two requests to the table, the next one completes it', async () => {
  const wave = await publishedWave(harness);
  let died = 0;
  for (let requests = 0; requests < 60; requests += 1) {
    const core = dyingTable(dependencies.core, requests);
    const isDead = await run(wave, { ...dependencies, core }).then(
      () => false,
      () => true,
    );
    if (!isDead) break;
    died += 1;
    await forgetRuns(wave);
    if (requests % 3 === 2)
      for (const edition of ['public', 'internal'] as const) await ask(wave, edition);
  }
  expect(died).toBeGreaterThan(4);
  await run(wave);
  expect((await indexOf(wave, 'public')).en?.files).toHaveLength(pathsDe.length);
  expect(await released(wave)).toBeDefined();
  expect(await run(wave)).toEqual([]);
});

test('two runs at once do not both make them', async () => {
  const wave = await publishedWave(harness);
  const both = await Promise.all([run(wave), run(wave)]);
  expect(both.flat().toSorted()).toEqual(['internal', 'public']);
  expect(small.made.note).toBe(4);
});

/** A kind that does not end before it may. */
function slowKind() {
  let release = () => {};
  const kind: DocumentKind = {
    id: 'slow',
    title: { de: 'Langsam', en: 'Slow' },
    async *write() {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    },
  };
  return { kind, release: () => release() };
}

const workOf = (wave: Wave, edition: Edition = 'public') =>
  readDocumentsWork(dependencies.core, { wave: wave.id, edition });

test('a run that is alive is waited for, one that is dead is taken over', async () => {
  const wave = await publishedWave(harness);
  const slow = slowKind();
  const first = makeDueDocuments({ ...dependencies, kinds: [slow.kind] }, wave, 'public');
  await expect.poll(() => workOf(wave)).toHaveProperty('claim');
  expect(await makeDueDocuments(dependencies, wave, 'public')).toBeUndefined();
  await forgetRuns(wave);
  expect(await makeDueDocuments(dependencies, wave, 'public')).toBeDefined();
  slow.release();
  await first.catch(() => undefined);
  expect((await indexOf(wave, 'public')).de?.files).toHaveLength(pathsDe.length);
});

test('whoever asks for documents that are being made does not disturb the run', async () => {
  const wave = await publishedWave(harness);
  let asked = 0;
  const [note] = small.kinds;
  const meanwhile: DocumentKind = {
    id: 'meanwhile',
    title: { de: 'Währenddessen', en: 'Meanwhile' },
    async *write(source) {
      asked += 1;
      await ask(wave, 'public');
      if (note) yield* note.write(source);
    },
  };
  const asking = { ...dependencies, kinds: [meanwhile] };
  expect(await makeDueDocuments(asking, wave, 'public')).toBeDefined();
  expect(asked).toBe(2);
  const { claim, asked: left, made } = await workOf(wave);
  expect([claim, left, made?.snapshot]).toEqual([
    undefined,
    undefined,
    (await pointerOf(wave)).snapshot,
  ]);
});

/** Dependencies whose documents cannot be made, and how often that was tried. */
function failing() {
  const tries = { count: 0 };
  const broken: DocumentKind = {
    id: 'broken',
    title: { de: 'Kaputt', en: 'Broken' },
    write() {
      tries.count += 1;
      throw new Error('no font');
    },
  };
  return { by: { ...dependencies, kinds: [broken] }, tries };
}

test('what fails is tried again after ever longer waits, and never given up', async () => {
  const wave = await publishedWave(harness);
  const { by, tries } = failing();
  const waits: number[] = [];
  for (let i = 0; i < 6; i += 1) {
    await expect(makeDueDocuments(by, wave, 'public')).rejects.toThrow('no font');
    const { attempts, retryAt } = await workOf(wave);
    expect(attempts).toBe(i + 1);
    waits.push(
      Math.round(
        Temporal.Now.instant()
          .until(retryAt ?? '')
          .total('minutes'),
      ),
    );
    expect(await makeDueDocuments(by, wave, 'public')).toBeUndefined();
    await forgetRuns(wave);
  }
  expect(waits).toEqual([1, 5, 30, 120, 360, 360]);
  expect(tries.count).toBe(6);
  expect(await makeDueDocuments(dependencies, wave, 'public')).toBeDefined();
  const { attempts, retryAt } = await workOf(wave);
  expect([attempts, retryAt]).toEqual([0, undefined]);
});

test('mail does not wait for ever for documents that fail', async () => {
  const wave = await publishedWave(harness);
  const { by } = failing();
  const told = () => readReleased(dependencies.core, wave.id);
  const attempt = async () => {
    await forgetRuns(wave);
    await makeDueDocuments(by, wave, 'public').catch(() => undefined);
  };
  await attempt();
  await attempt();
  expect(await told()).toBeUndefined();
  await attempt();
  const { snapshot } = await pointerOf(wave);
  expect(await told()).toEqual({ snapshot, hasDocuments: false });
  await ask(wave, 'public');
  await makeDueDocuments(dependencies, wave, 'public');
  expect(await told()).toEqual({ snapshot, hasDocuments: true });
});

test('who asks for what has failed does not wait, nor does what was set anew since', async () => {
  const wave = await publishedWave(harness);
  const { by, tries } = failing();
  const attempt = () => makeDueDocuments(by, wave, 'public').catch(() => undefined);
  await attempt();
  await ask(wave, 'public');
  await attempt();
  const other = { ...by, url: 'https://other.example.org' };
  await makeDueDocuments(other, wave, 'public').catch(() => undefined);
  expect(tries.count).toBe(3);
  expect(await workOf(wave)).toMatchObject({ attempts: 3 });
});

test('what failed is forgotten when what is made already is wanted again', async () => {
  const wave = await publishedWave(harness);
  await run(wave);
  const other = { ...failing().by, url: 'https://other.example.org' };
  await makeDueDocuments(other, wave, 'public').catch(() => undefined);
  expect(await workOf(wave)).toMatchObject({ attempts: 1 });
  await makeDueDocuments(dependencies, wave, 'public');
  expect(await workOf(wave)).toMatchObject({ attempts: 0 });
});
