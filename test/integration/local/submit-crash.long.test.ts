import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { followBranches } from '../../../schemas/branching.ts';
import { submittableAnswers } from '../../support/arbitrary-answers.ts';
import { addBusyWave, linkTo } from '../../support/busy-wave.ts';
import { connectToPegel, databaseOf } from '../../support/connect-to-pegel.ts';
import { type RunningPegel, startLocalPegel, temporaryFolder } from '../../support/local-pegel.ts';
import { naiveIndicators } from '../../support/naive-indicators.ts';
import { asLakeCase, boardByHeads, type Recount, recount } from '../../support/recount.ts';
import { siteAt } from '../../support/respondent.ts';
import { technikStatus } from '../../support/technik-status.ts';
import { readWholeSnapshot } from '../../support/whole-snapshot.ts';
import { Official } from './official.ts';

const rounds = 8;
const desksAtOnce = 8;
const submissionsARound = 10;
const units = 400;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let pegel: RunningPegel;
beforeEach(async () => {
  folder = await temporaryFolder();
  pegel = await startLocalPegel(folder.path, '--frame', 'districts');
});
afterEach(async () => {
  await pegel.interrupt();
  await folder.remove();
});

/** Makes the wave, and an official for each of its units. */
async function prepareOfficials(): Promise<{ wave: string; officials: Official[] }> {
  const stores = await connectToPegel(folder.path);
  const { wave, units: frame } = await addBusyWave(stores.core, units);
  const arbitrary = submittableAnswers(technikStatus, wave.referenceDate);
  const answers = fc.sample(arbitrary, { numRuns: units, seed: 1 });
  const officials: Official[] = [];
  for (const [i, unit] of frame.entries()) {
    const link = await linkTo(stores, wave, unit);
    officials.push(new Official(unit.ars, link, answers[i] ?? {}));
  }
  stores.close();
  return { wave: wave.id, officials };
}

/**
 * Lets officials answer, several at once and each for one case, until everything is killed: at any
 * moment, or at the very moment when a submission has been acknowledged.
 */
async function answerUntilKilled(officials: Official[], atOnceAfterOne: boolean): Promise<void> {
  const site = siteAt(pegel.url);
  const database = await databaseOf(folder.path);
  const waiting = officials.filter(({ receipt }) => receipt === undefined).values();
  const enough = Promise.withResolvers<void>();
  let submissions = 0;
  let dying = false;
  function acknowledged(): void {
    submissions += 1;
    if (submissions !== submissionsARound) return;
    if (atOnceAfterOne) {
      dying = true;
      for (const kill of killers(database)) kill();
    }
    enough.resolve();
  }
  const desks = Array.from({ length: desksAtOnce }, async () => {
    for (const official of waiting) {
      try {
        await official.answer(site, acknowledged);
      } catch (error) {
        // While all is well, nobody is refused.
        if (dying) return;
        throw error;
      }
    }
    throw new Error('There are too few cases for this machine');
  });
  const killed = enough.promise.then(async () => {
    if (!atOnceAfterOne) {
      await setTimeout(Math.random() * 1500);
      dying = true;
      for (const kill of killers(database)) {
        kill();
        await setTimeout(Math.random() * 20);
      }
    }
    await pegel.kill();
  });
  await Promise.all([killed, ...desks]);
}

/** What kills Pegel and its database, in either order. */
function killers(database: number): (() => void)[] {
  const kills = [() => pegel.process.kill('SIGKILL'), () => process.kill(database, 'SIGKILL')];
  return Math.random() < 0.5 ? kills : kills.reverse();
}

async function expectReceipts(officials: Official[]): Promise<void> {
  for (const official of officials.filter(({ receipt }) => receipt)) {
    expect(await official.readReceipt(siteAt(pegel.url)), official.ars).toEqual(official.receipt);
  }
}

/** Every submission is there once and whole, and so is every section that was saved. */
function expectWholeCases(counted: Recount, officials: Official[]): void {
  const { cases } = counted;
  expect(cases.length).toBe(officials.length);
  const byUnit = new Map(officials.map((official) => [official.ars, official]));
  for (const { head, submissions, draft, audit, idempotencyKeys } of cases) {
    const { ars } = head.unit;
    const official = byUnit.get(ars);
    const { submissions: count } = head;
    expect(count, ars).toBeLessThanOrEqual(1);
    if (official?.isSubmitted) expect(count, ars).toBe(1);
    expect(head.status === 'SUBMITTED', ars).toBe(count === 1);
    expect(audit.ofCase, ars).toHaveLength(count);
    expect(audit.ofDays, ars).toEqual(audit.ofCase);
    expect(idempotencyKeys, ars).toBe(count);
    const { answers } = followBranches(technikStatus, official?.answers ?? {});
    expect(
      submissions.map((one) => [one.number, one.answers]),
      ars,
    ).toEqual(count === 1 ? [[1, answers]] : []);
    const sections = draft.map(({ section }) => section);
    expect(sections, ars).toEqual(expect.arrayContaining([...(official?.saved ?? [])]));
    if (count === 1) expect(sections, ars).toHaveLength(technikStatus.sections.length);
  }
  expect(counted.onBoard).toEqual(boardByHeads(counted));
}

it('loses no submission that was acknowledged, however often everything is killed', async () => {
  const { wave, officials } = await prepareOfficials();
  for (let round = 1; round <= rounds; round++) {
    await answerUntilKilled(officials, round % 2 === 0);

    pegel = await startLocalPegel(folder.path, '--frame', 'districts');
    await expectReceipts(officials);
    const stores = await connectToPegel(folder.path);
    expectWholeCases(await recount(stores.core, wave), officials);
    await readWholeSnapshot(stores.lake, wave);
    stores.close();
  }

  const { core, lake, close } = await connectToPegel(folder.path);
  const { cases } = await recount(core, wave);
  const figures = naiveIndicators(technikStatus, cases.map(asLakeCase));
  await expect
    .poll(async () => (await readWholeSnapshot(lake, wave))?.results, { timeout: 30_000 })
    .toMatchObject(figures);
  close();
});
