import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { prepareSubmission } from '../../../functions/domain/submit.ts';
import { takeSnapshot } from '../../../functions/snapshot/take-snapshot.ts';
import { listCases } from '../../../functions/store/cases.ts';
import { markDirty } from '../../../functions/store/dirty.ts';
import { connectObjects } from '../../../functions/store/objects.ts';
import { commitSubmission } from '../../../functions/store/submissions.ts';
import { connectTables, type Table } from '../../../functions/store/table.ts';
import { createTables } from '../../../infra/local/create-tables.ts';
import { startDynamoDb } from '../../../infra/local/dynamodb.ts';
import type { CaseHead } from '../../../schemas/case.ts';
import { dateOf, type Wave } from '../../../schemas/wave.ts';
import { submittableAnswers } from '../../support/arbitrary-answers.ts';
import { addBusyWave } from '../../support/busy-wave.ts';
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

/** Lets one unit after the other submit, again and again, until `signal` says stop. */
async function keepSubmitting(signal: AbortSignal): Promise<void> {
  const now = Temporal.Now.instant();
  const context = { today: dateOf(now), referenceDate: wave.referenceDate };
  const arbitrary = submittableAnswers(technikStatus, wave.referenceDate);
  for (;;) {
    const answers = fc.sample(arbitrary, 44);
    for await (const head of listCases(core, wave.id)) {
      const section = {
        section: 'all',
        revision: 1,
        savedAt: `${now}`,
        answers: answers.pop() ?? {},
      };
      const open: CaseHead = { ...head, status: 'IN_PROGRESS' };
      const receipt = 'AAAAA-AAAAA';
      const submission = prepareSubmission(
        wave,
        technikStatus,
        open,
        [section],
        context,
        now,
        receipt,
      );
      const idempotencyKey = String(submission.number);
      await commitSubmission(core, { head, submission, revisions: {}, idempotencyKey });
      await markDirty(core, wave.id);
      if (signal.aborted) return;
      await setTimeout(20);
    }
  }
}

/**
 * Takes snapshots in a process of its own and kills it: in every other round while it writes, else
 * at any moment; in some rounds together with the store.
 *
 * @returns how many snapshots it had taken, and whether it was within one when it was killed
 */
async function takeSnapshotsUntilKilled(
  round: number,
): Promise<{ taken: number; within: boolean }> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, wave.id], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const news: SnapshotNews[] = [];
  const count = (what: SnapshotNews) => news.filter((one) => one === what).length;
  const writes = 1 + Math.floor(Math.random() * 20);
  const due = Promise.withResolvers<void>();
  child.on('message', (what: SnapshotNews) => {
    news.push(what);
    if (round % 2 === 0 ? count('write') === writes : what === 'begin') due.resolve();
  });
  child.once('exit', () => due.reject(new Error('It ended before it was killed')));
  await due.promise;
  await setTimeout(Math.random() * (round % 2 === 0 ? 15 : 1500));
  const kills: (() => Promise<unknown>)[] = [async () => child.kill('SIGKILL')];
  if (round % 3 === 0) kills.push(killObjects);
  if (Math.random() < 0.5) kills.reverse();
  for (const kill of kills) await kill();
  await ended;
  return { taken: count('snapshot'), within: (await workspaces()).length > 0 };
}

it('a pointer always names a whole snapshot, however often publishers are killed', async () => {
  let asOf = 0;
  let taken = 0;
  let within = 0;
  for (let round = 1; round <= rounds; round++) {
    const stop = new AbortController();
    const submitting = keepSubmitting(stop.signal);
    const killed = await takeSnapshotsUntilKilled(round);
    stop.abort();
    await submitting;
    taken += killed.taken;
    within += Number(killed.within);
    if (s3.signalCode !== null) await startObjects();

    const snapshot = await readWholeSnapshot(connectObjects(versioned), wave.id);
    if (!snapshot) continue;
    expect(snapshot.pointer.asOf).toBeGreaterThanOrEqual(asOf);
    asOf = snapshot.pointer.asOf;
    expect(sorted(snapshot.results)).toEqual(await recountParquet(technikStatus, snapshot));
  }
  expect(taken).toBeGreaterThan(rounds / 3);
  expect(within).toBeGreaterThan(rounds / 2);

  const lake = connectObjects(versioned);
  await takeSnapshot(core, lake, wave.id, Temporal.Now.instant());
  const { cases } = await recount(core, wave.id);
  const last = await readWholeSnapshot(lake, wave.id);
  expect(last?.results).toMatchObject(naiveIndicators(technikStatus, cases.map(asLakeCase)));
  expect(await workspaces()).toEqual([]);
  expect(await countTemporary(s3Folder(), versioned)).toBe(0);
});
