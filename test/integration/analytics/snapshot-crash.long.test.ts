import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { prepareSubmission } from '../../../functions/domain/cases/submit.ts';
import { getCase, listCases } from '../../../functions/store/cases/cases.ts';
import { commitSubmission } from '../../../functions/store/cases/commit-submission.ts';
import { beginCorrection } from '../../../functions/store/cases/corrections.ts';
import { connectObjects } from '../../../functions/store/objects.ts';
import { connectTables, type Table } from '../../../functions/store/table.ts';
import { markDirty, readDirty } from '../../../functions/store/waves/dirty.ts';
import { createTables } from '../../../infra/local/create-tables.ts';
import { startDynamoDb } from '../../../infra/local/dynamodb.ts';
import { type CaseHead, caseKeyOf } from '../../../schemas/case.ts';
import { reported } from '../../../schemas/submission.ts';
import { dateOf, type Wave } from '../../../schemas/wave.ts';
import { unremarkableAnswers } from '../../support/arbitrary-answers.ts';
import { addBusyWave } from '../../support/busy-wave.ts';
import { takeSnapshot } from '../../support/functions/snapshot.ts';
import { temporaryFolder } from '../../support/local-pegel.ts';
import { naiveIndicators } from '../../support/naive-indicators.ts';
import { asLakeCase, recount } from '../../support/recount.ts';
import { recountParquet, sorted } from '../../support/recount-parquet.ts';
import { technikStatus } from '../../support/technik-status.ts';
import { readWholeSnapshot } from '../../support/whole-snapshot.ts';
import { countTemporary } from '../s3/harness.ts';
import { credentials, region, versioned } from '../s3/setup.ts';
import { spawnServer } from '../s3/spawn-server.ts';
import type { SnapshotNews } from './snapshot-process.ts';

const rounds = 30;
/** Six tables, four files of figures, the manifest, the pointer. */
const objectsOfSnapshot = 12;
const program = fileURLToPath(new URL('./snapshot-process.ts', import.meta.url));

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let database: Awaited<ReturnType<typeof startDynamoDb>>;
let s3: ChildProcess;
let core: Table;
let wave: Wave;
const s3Folder = () => join(folder.path, 's3');
const temporaryFiles = () => join(folder.path, 'tmp');

beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(temporaryFiles());
  database = await startDynamoDb(folder.path);
  const environment = {
    AWS_ENDPOINT_URL_DYNAMODB: database.url,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    PEGEL_CORE_TABLE: 'core',
    PEGEL_LAKE_BUCKET: versioned,
    TMPDIR: temporaryFiles(),
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  await createTables({ core: 'core', contacts: 'contacts' });
  core = { client: connectTables(), name: 'core' };
  ({ wave } = await addBusyWave(core, 44));
  await startObjects();
});
afterEach(async () => {
  s3.kill('SIGKILL');
  core.client.destroy();
  await database.close();
  vi.unstubAllEnvs();
  await folder.remove();
});

/** The folders of snapshots that are under way, or were when their process was killed. */
async function workspaces(): Promise<string[]> {
  return (await readdir(temporaryFiles())).filter((name) => name.startsWith('pegel-snapshot-'));
}

async function startObjects(): Promise<void> {
  const { process: server, url } = await spawnServer(s3Folder());
  s3 = server;
  vi.stubEnv('AWS_ENDPOINT_URL_S3', url);
}

async function killObjects(): Promise<void> {
  const ended = once(s3, 'exit');
  s3.kill('SIGKILL');
  await ended;
}

/** Submits other answers for a case, and marks the wave as the table's stream does. */
async function submit(listed: CaseHead): Promise<void> {
  const now = Temporal.Now.instant();
  const by = { actor: 'respondent' } as const;
  if (listed.submissions > 0) {
    await beginCorrection(core, listed, [], { at: now.round('second').toString(), ...by }, 2e9);
  }
  const head = await getCase(core, caseKeyOf(listed));
  const context = { today: dateOf(now), referenceDate: wave.referenceDate };
  const [answers = {}] = fc.sample(unremarkableAnswers(technikStatus, wave.referenceDate), 1);
  const draft = [{ section: 'all', revision: 1, savedAt: now.toString(), ...reported(answers) }];
  const submission = prepareSubmission(wave, technikStatus, head, draft, context, now, {
    mode: 'SELF',
    receipt: 'AAAAA-AAAAA',
  });
  const idempotencyKey = String(submission.number);
  await commitSubmission(core, {
    head,
    submission,
    by,
    revisions: {},
    idempotencyKey,
    alongside: [],
  });
  await markDirty(core, wave.id);
}

/** Lets one unit after the other submit, again and again, until `signal` says stop. */
async function keepSubmitting(signal: AbortSignal): Promise<void> {
  for (;;) {
    for await (const head of listCases(core, wave.id)) {
      if (signal.aborted) return;
      await submit(head);
      await setTimeout(20);
    }
  }
}

interface Killed {
  /** How many snapshots were taken until then. */
  taken: number;
  /** Whether one was under way. */
  within: boolean;
}

/**
 * Takes snapshots in a process of its own and kills it.
 *
 * @param moment the news that must have come before, and the milliseconds from then on
 * @param withStore whether the store is killed at the same time
 */
async function takeSnapshotsUntilKilled(
  moment: { news: SnapshotNews; times: number; withinMs: number },
  withStore: boolean,
): Promise<Killed> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, wave.id], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const news: SnapshotNews[] = [];
  const count = (what: SnapshotNews) => news.filter((one) => one === what).length;
  const due = Promise.withResolvers<void>();
  child.on('message', (what: SnapshotNews) => {
    news.push(what);
    if (count(moment.news) === moment.times) due.resolve();
  });
  child.once('exit', () => due.reject(new Error('It ended before it was killed')));
  await due.promise;
  await setTimeout(Math.random() * moment.withinMs);
  const kills: (() => Promise<unknown>)[] = [async () => child.kill('SIGKILL')];
  if (withStore) kills.push(killObjects);
  if (Math.random() < 0.5) kills.reverse();
  for (const kill of kills) await kill();
  await ended;
  return { taken: count('snapshot'), within: (await workspaces()).length > 0 };
}

/** Kills it within the one snapshot that there is to take. */
async function killWithinOne(withStore: boolean): Promise<Killed> {
  const [head] = await Array.fromAsync(listCases(core, wave.id));
  if (head) await submit(head);
  const times = 1 + Math.floor(Math.random() * objectsOfSnapshot);
  return takeSnapshotsUntilKilled({ news: 'write', times, withinMs: 15 }, withStore);
}

/**
 * Kills it while units submit: at the end of a write, or at any time after it has taken a snapshot, however
 * long that takes here.
 */
async function killWhileBusy(atWrite: boolean, withStore: boolean): Promise<Killed> {
  const stop = new AbortController();
  const submitting = keepSubmitting(stop.signal);
  const times = 1 + Math.floor(Math.random() * 3 * objectsOfSnapshot);
  const killed = await takeSnapshotsUntilKilled(
    atWrite
      ? { news: 'write', times, withinMs: 15 }
      : { news: 'snapshot', times: 1 + Math.floor(Math.random() * 2), withinMs: 500 },
    withStore,
  );
  stop.abort();
  await submitting;
  return killed;
}

/** What the pointer names is whole, and its figures are those of its files. */
async function expectWholeSnapshot(asOf: number): Promise<number> {
  const snapshot = await readWholeSnapshot(connectObjects(versioned), wave.id);
  if (!snapshot) return asOf;
  expect(snapshot.pointer.asOf).toBeGreaterThanOrEqual(asOf);
  expect(sorted(snapshot.results)).toEqual(await recountParquet(technikStatus, snapshot));
  return snapshot.pointer.asOf;
}

/** One run that nobody kills brings the lake up to the table, and removes what was left over. */
async function expectConvergence(): Promise<void> {
  const lake = connectObjects(versioned);
  await takeSnapshot(core, lake, wave.id, Temporal.Now.instant());
  const { cases } = await recount(core, wave.id);
  const last = await readWholeSnapshot(lake, wave.id);
  expect(last?.results).toMatchObject(naiveIndicators(technikStatus, cases.map(asLakeCase)));
  expect(await countTemporary(s3Folder(), versioned)).toBe(0);
  // No mark was lost on the way, and none is left.
  expect(await readDirty(core, wave.id)).toEqual({
    counter: last?.pointer.asOf,
    dirty: false,
  });
}

it('a pointer always names a whole snapshot, however often publishers are killed', async () => {
  let asOf = 0;
  const all: Killed[] = [];
  for (let round = 1; round <= rounds; round++) {
    const withStore = round % 4 === 0;
    const alone = round % 3 === 1;
    all.push(await (alone ? killWithinOne(withStore) : killWhileBusy(round % 2 === 0, withStore)));
    if (withStore) await startObjects();
    asOf = await expectWholeSnapshot(asOf);
    if (alone) await expectConvergence();
  }
  expect(all.reduce((sum, { taken }) => sum + taken, 0)).toBeGreaterThanOrEqual(rounds / 3);
  expect(all.filter(({ within }) => within).length).toBeGreaterThan(rounds / 2);

  await submit((await Array.fromAsync(listCases(core, wave.id)))[0] as CaseHead);
  await expectConvergence();
  expect(await workspaces()).toEqual([]);
});
