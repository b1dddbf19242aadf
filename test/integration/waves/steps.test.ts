import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { readResults } from '../../../analytics/lake/read-results.ts';
import { weighUnits } from '../../../functions/domain/waves/frame.ts';
import { readBoard } from '../../../functions/store/cases/board.ts';
import { getCase, listCases } from '../../../functions/store/cases/cases.ts';
import { commitSubmission } from '../../../functions/store/cases/commit-submission.ts';
import { extendUnit } from '../../../functions/store/cases/extend-unit.ts';
import { keys } from '../../../functions/store/keys.ts';
import { addQuestionnaire } from '../../../functions/store/questionnaires/questionnaires.ts';
import type { Table } from '../../../functions/store/table.ts';
import { addRegistry, getWave } from '../../../functions/store/waves/definitions.ts';
import { readDirty } from '../../../functions/store/waves/dirty.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { openPlannedWave } from '../../../functions/store/waves/open-planned-wave.ts';
import { addPlannedWave } from '../../../functions/store/waves/planned-waves.ts';
import { abandonStep, beginStep, takeStep } from '../../../functions/store/waves/wave-steps.ts';
import { InvalidPlanError, StaleError, TakenOverError } from '../../../schemas/errors.ts';
import type { Unit } from '../../../schemas/registry.ts';
import { reported } from '../../../schemas/submission.ts';
import { takesAnswers, type Wave } from '../../../schemas/wave.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { dyingTable, overtakenTable } from '../../support/dying.ts';
import { takeSnapshot } from '../../support/functions/snapshot.ts';
import { importSmallCountry, plan } from '../../support/planned-wave.ts';
import { contentOf, startStores } from '../../support/stores.ts';
import { technikStatus, thueringen } from '../../support/technik-status.ts';

let stores: Awaited<ReturnType<typeof startStores>>;
let core: Table;
let lake: ObjectStore;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());
beforeEach(async () => {
  ({ core, lake } = await stores.create());
  await importSmallCountry(core);
  await addQuestionnaire(core, technikStatus);
  await addPlannedWave(core, plan, actor);
});

const now = Temporal.Instant.from('2026-12-10T09:00:00Z');
const actor = { at: '2026-12-10T09:00:00Z', actor: 'staff', person: 'c-1' } as const;
const read = () => getWave(core, plan.id);
const begin = async (step: 'open' | 'publish') => {
  const underWay = { step, attempt: ulid(), since: actor.at, by: 'c-1' };
  return beginStep(core, await read(), underWay, now);
};
const open = async (on = core) => openPlannedWave(on, await read(), now, actor);
const opened = async () => {
  await begin('open');
  await open();
};

describe('opening a planned wave', () => {
  it('is begun anew after each kill, and nothing of it is seen before', async () => {
    await begin('open');
    for (let requests = 2; requests < 14; requests += 1) {
      await expect(open(dyingTable(core, requests))).rejects.toThrow('killed');
      const wave = await read();
      expect(wave.status).toBe('DRAFT');
      expect(takesAnswers(wave, now)).toBe(false);
    }
    await open();
    expect(await read()).toMatchObject({ status: 'LIVE', version: 2 });
    const cases = await Array.fromAsync(listCases(core, plan.id));
    expect(cases.map(({ unit }) => unit.ars)).toEqual([
      '160010000000',
      '160610000000',
      '160610012000',
      '160615003000',
    ]);
    const boards = await readBoard(core, plan.id);
    expect(boards.map(({ status }) => Object.keys(status).length)).toEqual([1, 3]);
  });

  it('is done by whoever began last, alone', async () => {
    await begin('open');
    const results = await Promise.allSettled([open(), open(), open()]);
    const done = results.filter(({ status }) => status === 'fulfilled');
    expect(done).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'fulfilled') continue;
      const isForeseen =
        result.reason instanceof TakenOverError || result.reason instanceof StaleError;
      expect(isForeseen).toBe(true);
    }
    expect(await Array.fromAsync(listCases(core, plan.id))).toHaveLength(4);
  });

  it('changes nothing if it was given up meanwhile', async () => {
    await begin('open');
    const overtaken = overtakenTable(core, 12, async () => {
      await abandonStep(core, await read(), actor);
    });
    await expect(open(overtaken)).rejects.toThrow(StaleError);
    expect(await read()).toMatchObject({ status: 'DRAFT', version: 2 });
  });

  it('leaves out whom the plan leaves out', async () => {
    const wave = { ...plan, id: 'without', frame: { ...plan.frame, excluded: ['160610000000'] } };
    await addPlannedWave(core, wave as Wave, actor);
    await openPlannedWave(core, await getWave(core, 'without'), now, actor);
    const cases = await Array.fromAsync(listCases(core, 'without'));
    expect(cases.map(({ unit }) => unit.ars)).not.toContain('160610000000');
  });
});

describe('opening a wave that has no frame from the register', () => {
  const units = weighUnits(thueringen.districts.slice(0, 2).map(({ tile, ...unit }) => unit));
  const [erfurt, gera] = units as [Unit, Unit];
  /** As an imported wave or the demo has it: weights are of its own. */
  const asked = [erfurt, { ...gera, name: 'Stadt Gera', municipalities: 0 }];
  const before: Wave = { ...plan, id: 'before', status: 'PUBLISHED', frame: undefined };
  const number = 1;
  const submission = {
    wave: before.id,
    ars: gera.ars,
    number,
    mode: 'IMPORTED' as const,
    questionnaireVersion: technikStatus.version,
    submittedAt: actor.at,
    ...reported(completeAnswers),
    receipt: 'AAAAA-AAAAA',
  };
  const openWith = async (changes: Partial<Wave>) => {
    const { frame, ...rest } = plan;
    await addPlannedWave(core, { ...rest, id: 'next', ...changes }, actor);
    await openPlannedWave(core, await getWave(core, 'next'), now, actor);
    return Array.fromAsync(listCases(core, 'next'));
  };

  it('asks the units of the wave before as they were, with their last answers beside', async () => {
    const referenceDate = '2026-03-31';
    await addRegistry(core, thueringen);
    await addWave(core, { ...before, referenceDate, registry: thueringen.id }, [
      { unit: asked[0] as Unit },
      { unit: asked[1] as Unit, submission },
    ]);
    const cases = await openWith({ sameUnitsAs: before.id });
    expect(cases.map(({ unit }) => unit)).toEqual(asked);
    expect(cases.map(({ previous }) => previous)).toEqual([
      undefined,
      { wave: before.id, ars: gera.ars, number, referenceDate },
    ]);
    expect(await getWave(core, 'next')).toMatchObject({ status: 'LIVE', registry: thueringen.id });
  });

  it.each([
    ['nobody has said who is asked', {}],
    ['the wave before was never opened', { sameUnitsAs: plan.id }],
    ['there is no such wave', { sameUnitsAs: 'nowhere' }],
  ])('does nothing where %s', async (_, changes) => {
    await expect(openWith(changes)).rejects.toThrow(InvalidPlanError);
    expect(await getWave(core, 'next')).toMatchObject({ status: 'DRAFT', version: 0 });
  });
});

describe('a step of a wave', () => {
  it('happens to a wave from before there were versions', async () => {
    await opened();
    await core.client.send(
      new UpdateCommand({
        TableName: core.name,
        Key: keys.wave(plan.id),
        UpdateExpression: 'REMOVE version',
      }),
    );
    const older = await read();
    expect(older.version).toBe(0);
    expect(await takeStep(core, older, 'close', now, actor)).toBe('done');
    expect(await takeStep(core, older, 'close', now, actor)).toBe('stale');
    expect(await read()).toMatchObject({ status: 'CLOSED', version: 1 });
  });

  it('is refused where it cannot be, without a trace', async () => {
    const before = await contentOf(core);
    expect(await takeStep(core, await read(), 'close', now, actor)).toBe('status');
    expect(await begin('publish')).toBe('status');
    expect(await contentOf(core)).toEqual(before);
    await begin('open');
    const begun = await contentOf(core);
    expect(await takeStep(core, await read(), 'schedule', now, actor)).toBe('underWay');
    expect(await contentOf(core)).toEqual(begun);
  });
});

describe('publishing', () => {
  const close = async () => takeStep(core, await read(), 'close', now, actor);

  it('is completed by the snapshot after it was killed anywhere', async () => {
    await opened();
    await close();
    await begin('publish');
    for (let requests = 1; requests < 9; requests += 1) {
      await expect(takeSnapshot(dyingTable(core, requests), lake, plan.id, now)).rejects.toThrow(
        'killed',
      );
      expect((await read()).status).toBe('CLOSED');
    }
    const taken = await takeSnapshot(core, lake, plan.id, now);
    expect(await read()).toMatchObject({ status: 'PUBLISHED', version: 5 });
    const stored = await readResults(lake, plan.id, 'public');
    expect(stored?.standing.snapshot).toBe(taken?.snapshot);
    expect(stored?.results.wave.status).toBe('PUBLISHED');
  });

  it('counts what was read last, even where nothing has marked the wave dirty', async () => {
    await opened();
    await takeSnapshot(core, lake, plan.id, now);
    await close();
    expect((await readDirty(core, plan.id)).dirty).toBe(false);
    await begin('publish');
    await takeSnapshot(core, lake, plan.id, now);
    expect((await readResults(lake, plan.id, 'public'))?.results.wave.status).toBe('PUBLISHED');
  });
});

it('A response that was on its way when the wave closed is refused, and not acknowledged', async () => {
  await opened();
  const key = { wave: plan.id, ars: '160010000000' };
  const head = await getCase(core, key);
  await takeStep(core, await read(), 'close', now, actor);
  const commit = {
    head,
    submission: {
      ...key,
      number: 1,
      mode: 'SELF' as const,
      questionnaireVersion: technikStatus.version,
      submittedAt: actor.at,
      ...reported(completeAnswers),
      receipt: 'AAAAA-AAAAA',
    },
    by: { actor: 'respondent' as const },
    revisions: {},
    idempotencyKey: ulid(),
    alongside: [],
  };
  expect(await commitSubmission(core, commit)).toBe(false);
  expect((await getCase(core, key)).submissions).toBe(0);
});

describe('more time for one unit', () => {
  const key = { wave: plan.id, ars: '160010000000' };
  const extend = async (until: string, at = now) =>
    extendUnit(core, await read(), await getCase(core, key), until, at, actor);

  it('keeps the wave open for it when grace is over', async () => {
    await opened();
    expect(await extend('2027-03-20')).toBe(true);
    const wave = await read();
    const { extendedUntil } = await getCase(core, key);
    const late = Temporal.Instant.from('2027-03-20T22:59:59Z');
    expect(takesAnswers(wave, late)).toBe(false);
    expect(takesAnswers(wave, late, extendedUntil)).toBe(true);
    expect(takesAnswers(wave, late.add({ seconds: 1 }), extendedUntil)).toBe(false);
    const [board] = await readBoard(core, plan.id);
    expect(board?.extendedUntil).toEqual({ [key.ars]: '2027-03-20' });
  });

  it('is not given in the past, to a closed wave, or by somebody who has not seen the last change', async () => {
    await opened();
    const [wave, head] = [await read(), await getCase(core, key)];
    expect(await extend('2026-12-09')).toBe(false);
    expect(await extend('2027-03-20')).toBe(true);
    expect(await extendUnit(core, wave, head, '2027-03-21', now, actor)).toBe(false);
    await takeStep(core, await read(), 'close', now, actor);
    expect(await extend('2027-03-22')).toBe(false);
    expect((await getCase(core, key)).extendedUntil).toBe('2027-03-20');
  });
});
