import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readResults } from '../../../analytics/lake/read-results.ts';
import { getCase } from '../../../functions/store/cases/cases.ts';
import { commitSubmission } from '../../../functions/store/cases/commit-submission.ts';
import { readCases } from '../../../functions/store/cases/read-cases.ts';
import { addQuestionnaire } from '../../../functions/store/questionnaires/questionnaires.ts';
import type { WaveStores } from '../../../functions/store/waves/add-whole-wave.ts';
import { getWave } from '../../../functions/store/waves/definitions.ts';
import { markDirty } from '../../../functions/store/waves/dirty.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { addOpenWave } from '../../../infra/waves/add-open-wave.ts';
import { isOf, wholeState } from '../../../schemas/breakdown.ts';
import type { Unit } from '../../../schemas/registry.ts';
import { reported, type Submission } from '../../../schemas/submission.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { takeSnapshot } from '../../support/functions/snapshot.ts';
import { startStores } from '../../support/stores.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';

let stores: Awaited<ReturnType<typeof startStores>>;
let on: WaveStores;
beforeAll(async () => {
  stores = await startStores();
});
afterAll(() => stores?.close());
beforeEach(async () => {
  on = await stores.create();
});

const units: Unit[] = thueringen.districts.slice(0, 3).map(({ tile, ...unit }) => unit);
const [erfurt = '', gera = '', jena = ''] = units.map(({ ars }) => ars);
const definitions = { questionnaire: technikStatus, registry: thueringen };
const now = Temporal.Instant.from('2027-01-10T09:00:00Z');

/** What a unit has submitted from a spreadsheet. */
const imported = (id: string, ars: string) => ({
  ...{ wave: id, ars, number: 1, mode: 'IMPORTED' as const, receipt: ars },
  questionnaireVersion: technikStatus.version,
  submittedAt: '2026-05-01T10:00:00Z',
  ...reported(completeAnswers),
});

/** A wave that is over, in which these units have answered. */
async function addPast(referenceDate: string, answering: string[]): Promise<void> {
  const id = `past-${referenceDate}`;
  const cases = units.map((unit) => ({
    unit,
    submission: answering.includes(unit.ars) ? imported(id, unit.ars) : undefined,
  }));
  await addWave(on.core, { ...wave, id, status: 'PUBLISHED', referenceDate }, cases);
}

/** The wave of today, which all units are asked in. */
const openNext = (changes: Partial<Wave> = {}) =>
  addOpenWave(on.core, { ...definitions, wave: { ...wave, ...changes } }, units, []);

async function submit(ars: string, id = wave.id, mode: Submission['mode'] = 'SELF'): Promise<void> {
  const key = { wave: id, ars };
  const head = await getCase(on.core, key);
  const submission = {
    ...key,
    ...{ number: head.submissions + 1, mode, questionnaireVersion: technikStatus.version },
    submittedAt: now.toString(),
    ...reported(completeAnswers),
    receipt: 'AAAAA-AAAAA',
  };
  const by = { actor: 'respondent' } as const;
  const isDone = await commitSubmission(on.core, {
    ...{ head, submission, by, revisions: {}, idempotencyKey: ulid(), alongside: [] },
  });
  expect(isDone).toBe(true);
}

/** What the next snapshot says state-wide about the DMS and the response. */
async function figures() {
  await markDirty(on.core, wave.id);
  await takeSnapshot(on.core, on.lake, wave.id, now);
  const { results } = (await readResults(on.lake, wave.id, 'internal')) ?? {};
  const response = results?.responseRate.find((row) => isOf(row, wholeState));
  const dms = results?.adoption.filter((row) => row.topic === 'dms' && isOf(row, wholeState));
  const sum = (column: 'units' | 'carriedUnits') =>
    dms?.reduce((all, row) => all + (row[column] ?? 0), 0);
  return {
    limit: results?.carryLimit,
    complete: response?.complete,
    carried: response?.carried,
    units: sum('units'),
    carriedUnits: sum('carriedUnits'),
  };
}

const earlierOf = async () => {
  const cases = await Array.fromAsync(readCases(on.core, await getWave(on.core, wave.id)));
  return cases.flatMap(({ head, earlier }) =>
    earlier ? [[head.unit.ars, earlier.submission.wave, earlier.age]] : [],
  );
};

describe('a unit that is silent in a wave', () => {
  it('is represented by its answer of the wave before, until it answers late', async () => {
    await addPast('2026-06-30', [erfurt, gera]);
    await openNext();
    await submit(gera);
    await submit(jena);
    const before = { limit: 1, complete: 2, units: 2, carried: 1, carriedUnits: 1 };
    expect(await figures()).toEqual(before);
    await submit(erfurt);
    expect(await figures()).toEqual({
      ...{ limit: 1, complete: 3, units: 3, carried: 0, carriedUnits: 0 },
    });
  });

  it('is represented by what was entered for the wave before after this one had opened', async () => {
    await addPast('2025-12-31', [gera]);
    await addPast('2026-06-30', [erfurt]);
    await openNext();
    expect(await figures()).toMatchObject({ carried: 1, carriedUnits: 1 });
    // Of Gera there was nothing that is young enough.
    await submit(gera, 'past-2026-06-30', 'PROXY');
    expect(await figures()).toMatchObject({ carried: 2, carriedUnits: 2 });
    expect(await earlierOf()).toContainEqual([gera, 'past-2026-06-30', 1]);
  });

  it('is not represented in a wave that carries nothing forward', async () => {
    await addPast('2026-06-30', [erfurt]);
    await openNext({ carryForward: 0 });
    expect(await figures()).toEqual({
      ...{ limit: 0, complete: 0, units: 0, carried: 0, carriedUnits: 0 },
    });
    expect(await earlierOf()).toEqual([]);
  });

  it('is represented by older answers only as far back as the wave says', async () => {
    await addPast('2025-12-31', [erfurt]);
    await addPast('2026-06-30', [gera]);
    await openNext();
    expect(await earlierOf()).toEqual([[gera, 'past-2026-06-30', 1]]);
    const further = await getWave(on.core, wave.id);
    const cases = readCases(on.core, { ...further, carryForward: 2 });
    const ages = (await Array.fromAsync(cases)).map(({ earlier }) => earlier?.age ?? 0);
    expect(ages.filter((age) => age > 0).sort()).toEqual([1, 2]);
  });

  it('is not represented by a unit that it follows', async () => {
    await addQuestionnaire(on.core, technikStatus);
    await addPast('2026-06-30', [erfurt]);
    const previous = {
      wave: 'past-2026-06-30',
      ars: erfurt,
      number: 1,
      referenceDate: '2026-06-30',
    };
    const [own, other] = units;
    if (!own || !other) throw new TypeError('there are districts');
    await addWave(on.core, wave, [
      { unit: own, previous },
      { unit: other, previous: { ...previous, predecessor: 'Erfurt' } },
    ]);
    expect(await earlierOf()).toEqual([[erfurt, 'past-2026-06-30', 1]]);
  });
});

it('every case is read once with what is its own, however many there are in a district', async () => {
  const [city] = units;
  if (!city) throw new TypeError('there are districts');
  const many = Array.from({ length: 112 }, (_, i): Unit => {
    const ags5 = i < 104 ? '16051' : `160${60 + i - 104}`;
    return { ...city, ags5, ars: `${ags5}${String(i).padStart(7, '0')}` };
  });
  await addQuestionnaire(on.core, technikStatus);
  await addWave(
    on.core,
    { ...wave, id: 'before', status: 'PUBLISHED', referenceDate: '2026-07-31' },
    many.map((unit) => ({ unit, submission: imported('before', unit.ars) })),
  );
  await addWave(
    on.core,
    wave,
    many.map((unit, i) => ({
      unit,
      submission: i % 2 === 0 ? imported(wave.id, unit.ars) : undefined,
      previous: { wave: 'before', ars: unit.ars, number: 1, referenceDate: '2026-07-31' },
    })),
  );
  const read = await Array.fromAsync(readCases(on.core, wave));
  const seen = read.map(({ head, submission, earlier }) => [
    head.unit.ars,
    submission?.receipt,
    earlier?.submission.receipt,
  ]);
  const expected = many.map(({ ars }, i) =>
    i % 2 === 0 ? [ars, ars, undefined] : [ars, undefined, ars],
  );
  expect(seen.toSorted()).toEqual(expected.toSorted());
  const versions = new Set(read.flatMap(({ earlier }) => earlier?.questionnaire ?? []));
  expect(versions.size).toBe(1);
});
