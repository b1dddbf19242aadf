import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readResults } from '../../../analytics/lake/read-results.ts';
import { listCases } from '../../../functions/store/cases/cases.ts';
import { beginRegisterRun } from '../../../functions/store/register/register-run.ts';
import type { WaveStores } from '../../../functions/store/waves/add-whole-wave.ts';
import { listWaves } from '../../../functions/store/waves/definitions.ts';
import { ensureDemo } from '../../../infra/local/demo.ts';
import { dyingTable } from '../../support/dying.ts';
import { contentOf, startStores } from '../../support/stores.ts';

vi.setConfig({ testTimeout: 60_000 });

let stores: Awaited<ReturnType<typeof startStores>>;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());

const now = Temporal.Instant.from('2026-11-25T12:00:00Z');
const make = (on: WaveStores, scope: 'all' | 'districts' = 'districts') =>
  ensureDemo(on, scope, now, () => undefined);

it('The demo has three published waves and an open one, all of them example data', async () => {
  const { core, lake } = await stores.create();
  await make({ core, lake }, 'all');
  const waves = await listWaves(core);
  expect(waves.map(({ id, status, exampleData }) => [id, status, exampleData])).toEqual([
    ['technik-status-ozg-2025-1', 'PUBLISHED', true],
    ['technik-status-ozg-2025-2', 'PUBLISHED', true],
    ['technik-status-ozg-2026-1', 'PUBLISHED', true],
    ['technik-status-ozg-2026-2', 'LIVE', true],
  ]);
  const cases = await Array.fromAsync(listCases(core, 'technik-status-ozg-2026-2'));
  expect(cases).toHaveLength(206);
  const answered = cases.filter(({ status }) => status === 'SUBMITTED');
  expect(answered.length).toBeGreaterThan(70);
  expect(answered.length).toBeLessThan(140);
  // The first ones are left to whoever tries the demo.
  expect(cases.slice(0, 8).every(({ status }) => status === 'NOT_STARTED')).toBe(true);
  expect(cases.filter(({ previous }) => previous).length).toBeGreaterThan(150);

  // A later wave has units that said again what they had said, and others that are carried forward.
  const { results: last } = (await readResults(lake, 'technik-status-ozg-2026-1', 'public')) ?? {};
  expect(last?.itemResponse.some(({ confirmed }) => (confirmed ?? 0) > 50)).toBe(true);
  expect(last?.adoption.some(({ carriedUnits }) => (carriedUnits ?? 0) > 0)).toBe(true);

  // Answers come over the weeks of a wave, more of them after each time that mail went out.
  const days = last?.responseProgress ?? [];
  expect(days.length).toBeGreaterThan(15);
  expect(Math.max(...days.map(({ units }) => units))).toBeLessThan(60);

  const inProduction = await Promise.all(
    waves.slice(0, 3).map(async ({ id }) => {
      const { results } = (await readResults(lake, id, 'public')) ?? {};
      expect(results?.wave.exampleData).toBe(true);
      expect(results?.responseRate.find(({ by }) => by === 'state')?.eligible).toBe(206);
      const rows = results?.adoption.filter(
        ({ by, status }) => by === 'state' && status === 'inProduction',
      );
      return rows?.reduce((sum, { units }) => sum + (units ?? 0), 0) ?? 0;
    }),
  );
  expect(inProduction).toEqual(inProduction.toSorted((a, b) => a - b));
});

it('A demo that was killed while it was made is finished by the next start, and only made once', async () => {
  const { core, lake } = await stores.create();
  for (const requests of [4, 20, 40, 60]) {
    await expect(make({ core: dyingTable(core, requests), lake })).rejects.toThrow('killed');
  }
  await make({ core, lake });
  const waves = await listWaves(core);
  expect(waves).toHaveLength(4);
  for (const { id } of waves) {
    expect(await Array.fromAsync(listCases(core, id))).toHaveLength(22);
  }
  const before = await contentOf(core);
  await make({ core, lake });
  expect(await contentOf(core)).toEqual(before);
});

it('The demo never appears beside a register, not even one whose import was interrupted', async () => {
  const { core, lake } = await stores.create();
  await beginRegisterRun(core, {});
  await make({ core, lake });
  expect(await listWaves(core)).toEqual([]);
});
