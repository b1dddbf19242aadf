import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readResults } from '../../../analytics/lake/read-results.ts';
import { listCases } from '../../../functions/store/cases/cases.ts';
import { getSubmission } from '../../../functions/store/cases/submissions.ts';
import { addPublishedWave } from '../../../functions/store/waves/add-published-wave.ts';
import { listWaves } from '../../../functions/store/waves/definitions.ts';
import { addOpenWave } from '../../../infra/waves/add-open-wave.ts';
import type { Answers } from '../../../schemas/answer.ts';
import { AlreadyThereError, TakenOverError } from '../../../schemas/errors.ts';
import type { Unit } from '../../../schemas/registry.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { dyingTable } from '../../support/dying.ts';
import { contentOf, startStores } from '../../support/stores.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';

let stores: Awaited<ReturnType<typeof startStores>>;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());

const units: Unit[] = thueringen.districts.map(({ tile, ...unit }) => unit);
const answered = (from: number, to: number, answers: Answers = completeAnswers) =>
  units.map((unit, index) => ({
    unit,
    answers: index >= from && index < to ? answers : undefined,
  }));

const published = (id: string, responses = answered(0, 15)) => ({
  wave: { ...wave, id, status: 'PUBLISHED' as const, referenceDate: '2026-03-31' },
  questionnaire: technikStatus,
  registry: thueringen,
  responses,
  mode: 'IMPORTED' as const,
  submittedAt: Temporal.Instant.from('2026-05-01T10:00:00Z'),
});

describe('adding a wave that is over', () => {
  it('makes its cases, its answers and its figures', async () => {
    const { core, lake } = await stores.create();
    await addPublishedWave({ core, lake }, published('old'));

    const cases = await Array.fromAsync(listCases(core, 'old'));
    expect(cases.map(({ status }) => status).sort()).toEqual([
      ...Array(15).fill('ACCEPTED'),
      ...Array(7).fill('NOT_STARTED'),
    ]);
    const first = { wave: 'old', ars: '160510000000' };
    expect(await getSubmission(core, first, 1)).toMatchObject({
      mode: 'IMPORTED',
      answers: completeAnswers,
    });
    const stored = await readResults(lake, 'old', 'public');
    expect(stored?.results.responseRate.at(-1)).toMatchObject({ eligible: 22, complete: 15 });
    const written = [...(await contentOf(core)).values()];
    const audited = written.filter((item) => (item as { action?: string }).action);
    expect(audited).toHaveLength(2 * 15);
    expect(audited[0]).toMatchObject({ actor: 'operator', action: 'responseImported' });
  });

  it('changes nothing when it is done again', async () => {
    const { core, lake } = await stores.create();
    await addPublishedWave({ core, lake }, published('old'));
    const before = await contentOf(core);
    await expect(addPublishedWave({ core, lake }, published('old', []))).rejects.toThrow(
      AlreadyThereError,
    );
    expect(await contentOf(core)).toEqual(before);
  });

  it('shows nothing of the wave while it is killed again and again, and is whole in the end', async () => {
    const { core, lake } = await stores.create();
    for (let requests = 0; requests < 30; requests += 3) {
      // What was under way had other answers, and more of them.
      const other = published('old', answered(requests % 2 ? 5 : 0, 22));
      const dying = { core: dyingTable(core, requests), lake };
      await expect(addPublishedWave(dying, other)).rejects.toThrow('killed');
      expect(await listWaves(core)).toEqual([]);
    }
    await addPublishedWave({ core, lake }, published('old', answered(0, 4)));

    expect((await listWaves(core)).map(({ id }) => id)).toEqual(['old']);
    const stored = await readResults(lake, 'old', 'public');
    expect(stored?.results.responseRate.at(-1)).toMatchObject({ eligible: 22, complete: 4 });
    const submissions = [...(await contentOf(core)).keys()].filter((key) => key.includes('SUB#'));
    expect(submissions).toHaveLength(4);
  });

  it('lets the one who began last carry on alone', async () => {
    const { core, lake } = await stores.create();
    const results = await Promise.allSettled([
      addPublishedWave({ core, lake }, published('old', answered(0, 10))),
      addPublishedWave({ core, lake }, published('old', answered(10, 22))),
      addPublishedWave({ core, lake }, published('old', answered(0, 22))),
    ]);
    const winners = results.filter(({ status }) => status === 'fulfilled');
    expect(winners).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'fulfilled') continue;
      const { reason } = result;
      expect(reason instanceof TakenOverError || reason instanceof AlreadyThereError).toBe(true);
    }
    const expected = [10, 12, 22][results.findIndex(({ status }) => status === 'fulfilled')];
    const stored = await readResults(lake, 'old', 'public');
    expect(stored?.results.responseRate.at(-1)).toMatchObject({ complete: expected });
    const submissions = [...(await contentOf(core)).keys()].filter((key) => key.includes('SUB#'));
    expect(submissions).toHaveLength(expected ?? 0);
  });
});

describe('opening a wave', () => {
  it('never offers made-up answers to a real wave', async () => {
    const { core, lake } = await stores.create();
    const demo = published('demo', answered(0, 22));
    await addPublishedWave({ core, lake }, { ...demo, wave: { ...demo.wave, exampleData: true } });
    const definitions = { wave, questionnaire: technikStatus, registry: thueringen };
    await addOpenWave(core, definitions, units, []);
    const cases = await Array.fromAsync(listCases(core, wave.id));
    expect(cases.filter(({ previous }) => previous)).toEqual([]);
  });

  it('tells each case where the latest earlier answers of its unit are', async () => {
    const { core, lake } = await stores.create();
    const earlier = published('earlier', answered(0, 22));
    const last = published('last', answered(0, 3));
    await addPublishedWave(
      { core, lake },
      { ...earlier, wave: { ...earlier.wave, referenceDate: '2025-09-30' } },
    );
    await addPublishedWave({ core, lake }, last);
    const definitions = { wave, questionnaire: technikStatus, registry: thueringen };
    await addOpenWave(core, definitions, units, []);

    const cases = await Array.fromAsync(listCases(core, wave.id));
    expect(cases.map(({ previous }) => previous?.wave)).toEqual([
      ...Array(3).fill('last'),
      ...Array(19).fill('earlier'),
    ]);
    expect(cases[0]?.previous).toEqual({
      wave: 'last',
      ars: '160510000000',
      number: 1,
      referenceDate: '2026-03-31',
    });
    expect(cases.every(({ status }) => status === 'NOT_STARTED')).toBe(true);
  });
});
