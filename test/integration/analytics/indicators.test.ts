import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noHistory } from '../../../analytics/lake/history.ts';
import type { LakeCase } from '../../../analytics/lake/lake-case.ts';
import { computeSnapshot } from '../../../analytics/lake/snapshot.ts';
import type { Answer } from '../../../schemas/answer.ts';
import { type Questionnaire, readQuestionnaire } from '../../../schemas/questionnaire.ts';
import { benchInput } from '../../bench/cases.ts';
import { arbitraryCarrying, oftenChanged } from '../../support/arbitrary-carrying.ts';
import { lakeCase, streamOf } from '../../support/lake-cases.ts';
import { naiveAnswers } from '../../support/naive/answers.ts';
import type { CarryRules } from '../../support/naive/carried.ts';
import { naiveItemResponse } from '../../support/naive/item-response.ts';
import { naiveResponseProgress } from '../../support/naive/response-progress.ts';
import { naiveIndicators } from '../../support/naive-indicators.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';
import { withFolder } from '../../support/with-folder.ts';

const oneWave: CarryRules = { limit: 1, mappings: [] };

function snapshotOf(
  questionnaire: Questionnaire,
  cases: readonly LakeCase[],
  { limit, mappings }: CarryRules = oneWave,
) {
  const input = {
    wave: { ...wave, carryForward: limit },
    questionnaire,
    registry: thueringen,
    cases: streamOf(cases),
    history: { ...noHistory, mappings },
  };
  return withFolder(async (folder) => (await computeSnapshot(folder, input)).figures.internal);
}

/** Expects every row to be what the naive count says, and returns the figures. */
async function expectNaive(
  questionnaire: Questionnaire,
  frame: readonly LakeCase[],
  rules: CarryRules = oneWave,
) {
  const figures = await snapshotOf(questionnaire, frame, rules);
  const { results, answers } = figures;
  const { responseRate, adoption, preference } = results;
  const naive = naiveIndicators(questionnaire, frame, rules);
  expect({ responseRate, adoption, preference }).toEqual(naive);
  expect(results.responseProgress).toEqual(naiveResponseProgress(frame));
  expect(results.itemResponse).toEqual(naiveItemResponse(questionnaire, frame, rules));
  const { bases, counts, shares } = answers;
  expect({ bases, counts, shares }).toEqual(naiveAnswers(questionnaire, frame, rules));
  return figures;
}

for (const questionnaire of [technikStatus, smallQuestionnaire].map(oftenChanged)) {
  test(`every indicator of ${questionnaire.id} equals a naive count over the cases`, async () => {
    const frames = arbitraryCarrying(questionnaire, wave.referenceDate);
    let carried = 0;
    await fc.assert(
      fc.asyncProperty(frames, async ({ cases, ...rules }) => {
        const { results } = await expectNaive(questionnaire, cases, rules);
        expect(results.carryLimit).toBe(rules.limit);
        carried += results.adoption.reduce((sum, row) => sum + (row.carriedUnits ?? 0), 0);
      }),
      { numRuns: 25 },
    );
    expect(carried).toBeGreaterThan(0);
  }, 120_000);
}

test('a district in which nobody is eligible has a row of zeros, not of missing rows', async () => {
  const { results } = await snapshotOf(technikStatus, [lakeCase({ status: 'NOT_ELIGIBLE' })]);
  const zeros = {
    eligible: 0,
    complete: 0,
    partial: 0,
    carried: 0,
    eligibleMunicipalities: 0,
    completeMunicipalities: 0,
    eligibleInhabitants: 0,
    completeInhabitants: 0,
  };
  expect(results.responseRate).toEqual([
    { by: 'district', group: '16051', ...zeros },
    { by: 'kind', group: 'districtFreeCity', ...zeros },
    { by: 'sizeClass', group: 'from100000', ...zeros },
    { by: 'state', group: '', ...zeros },
  ]);
  expect(results.adoption).toEqual([]);
});

test('the results carry the titles and the variants in the order of the questionnaire', async () => {
  const { results } = await snapshotOf(technikStatus, []);
  expect(results.topics.map(({ topic }) => topic)).toEqual(['dms', 'vps', 'anbindung', 'epayment']);
  expect(results.variants?.title.de).toBe('Bevorzugte Anbindungsvariante');
  expect(results.variants?.options.map(({ value }) => value).slice(-2)).toEqual([
    'offen',
    'unbekannt',
  ]);
  expect(results.districts).toHaveLength(22);
});

test('a questionnaire without a ranked preference has no variants', async () => {
  const { results } = await snapshotOf(smallQuestionnaire, [lakeCase({ answers: {} })]);
  expect(results.variants).toBeNull();
  expect(results.preference).toEqual([]);
});

test('every indicator of 300 units, a third of them silent, equals a naive count', async () => {
  const answering = await Array.fromAsync(benchInput(300).cases);
  const frame = answering.map((one, index): LakeCase => {
    const { head, submission } = one;
    if (index % 3 > 0 || !submission) return one;
    const silent = { ...one, head: { ...head, status: 'OPENED' as const }, submission: undefined };
    const earlier = { submission, questionnaire: technikStatus, age: 1 };
    return index % 2 === 0 ? { ...silent, earlier } : silent;
  });
  await expectNaive(technikStatus, frame);
}, 120_000);

test('an empty wave has no answers, and a row of zeros for each question', async () => {
  const { results, answers } = await snapshotOf(technikStatus, []);
  expect(answers).toMatchObject({ bases: [], counts: [], shares: [] });
  expect(answers.questions.map(({ id }) => id)).toContain('anb.wege');
  expect(results.itemResponse).toHaveLength(28);
  for (const { question, ...counts } of results.itemResponse) {
    expect(Object.values(counts), question).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  }
});

test('a questionnaire without choices has no answers to count, but a response by question', async () => {
  const plain = questionnaireOf([{ id: 'a.number', type: 'number', min: 0, max: 9 }]);
  const answered = lakeCase({ answers: { 'a.number': { kind: 'number', number: 3 } } });
  const { results, answers } = await snapshotOf(plain, [answered]);
  expect(answers).toMatchObject({ questions: [], themes: [], bases: [], counts: [], shares: [] });
  expect(results.itemResponse).toMatchObject([{ question: 'a.number', asked: 1, observed: 1 }]);
});

test('options, rows and columns of the same name are told apart, in a matrix of one row, too', async () => {
  const same = questionnaireOf([
    { id: 'a.single', type: 'single', options: entries('selected', 'x') },
    { id: 'a.multi', type: 'multi', options: entries('selected', 'x') },
    { id: 'a.matrix', type: 'matrix', rows: entries('x'), columns: entries('x', 'selected') },
  ]);
  const frame = [
    { 'a.single': option('selected'), 'a.multi': options('x', 'selected'), 'a.matrix': cell('x') },
    { 'a.single': option('x'), 'a.multi': options('x') },
    { 'a.matrix': cell('selected') },
  ].map((answers, index) => lakeCase({ unit: { ars: `16051000000${index}` }, answers }));
  const { answers } = await expectNaive(same, frame);
  const state = answers.counts.filter(({ by }) => by === 'state');
  expect(state.map((row) => [row.question, row.item, row.value, row.units])).toEqual([
    ['a.matrix', 'x', '', 1],
    ['a.matrix', 'x', 'selected', 1],
    ['a.matrix', 'x', 'x', 1],
    ['a.multi', '', '', 1],
    ['a.multi', 'selected', 'selected', 1],
    ['a.multi', 'x', 'selected', 2],
    ['a.single', '', '', 1],
    ['a.single', '', 'selected', 1],
    ['a.single', '', 'x', 1],
  ]);
  // Three units, of which one has answered with two options: each share is of all three.
  const multi = answers.shares.filter(({ question }) => question === 'a.multi');
  expect(multi.map(({ inhabitants }) => inhabitants)).toEqual([33, 33, 67]);
});

test('a matrix without a value is no answer, even one that was confirmed as unchanged', async () => {
  const given = { 'a.status': option('live'), 'a.routes': { kind: 'cells' as const, cells: {} } };
  const confirmed = ['a.status', 'a.routes'];
  const { results } = await expectNaive(smallQuestionnaire, [
    lakeCase({ answers: given, confirmed }),
  ]);
  const row = results.itemResponse.find(({ question }) => question === 'a.routes');
  expect(row).toMatchObject({ asked: 1, observed: 0, missing: 1, confirmed: 0 });
});

test('questions and themes are named with what can be chosen, internal ones are not', async () => {
  const { answers } = await snapshotOf(technikStatus, []);
  const product = answers.questions.find(({ id }) => id === 'dms.produkt');
  expect(product?.items).toEqual([]);
  expect(product?.values.filter(({ other }) => other)).toMatchObject([{ value: 'andere' }]);
  expect(product?.values.filter(({ unknown }) => unknown)).toMatchObject([{ value: 'unbekannt' }]);
  const obstacles = answers.questions.find(({ id }) => id === 'anb.hindernisse');
  expect(obstacles?.items.filter(({ exclusive }) => exclusive)).toMatchObject([{ value: 'keine' }]);
  expect(obstacles?.values).toEqual([]);
  expect(answers.questions.map(({ id }) => id)).not.toContain('anb.zertifikat');
  expect(answers.themes.map(({ id }) => id)).toEqual([
    'products',
    'providers',
    'epayment',
    'obstacles',
  ]);
});

const text = { de: 'x', en: 'x' };
const entries = (...values: string[]) => values.map((value) => ({ value, label: text }));
const option = (value: string): Answer => ({ kind: 'option', option: value });
const options = (...values: string[]): Answer => ({ kind: 'options', options: values });
const cell = (column: string): Answer => ({ kind: 'cells', cells: { x: column } });

/** A questionnaire with a few questions of a kind. */
function questionnaireOf(questions: { id: string; type: string; [rule: string]: unknown }[]) {
  const common = { meaningVersion: 1, label: text, nature: 'fact', publication: 'aggregated' };
  return readQuestionnaire({
    id: 'few',
    version: '1.0.0',
    title: text,
    sections: [
      {
        id: 'a',
        title: text,
        questions: [{ id: 'a.key', type: 'key' }, ...questions].map((question) => ({
          ...common,
          required: false,
          ...question,
        })),
      },
    ],
    adoption: [],
  });
}
