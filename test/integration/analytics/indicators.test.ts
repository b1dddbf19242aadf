import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noHistory } from '../../../analytics/lake/history.ts';
import type { LakeCase } from '../../../analytics/lake/lake-case.ts';
import { computeSnapshot } from '../../../analytics/lake/snapshot.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import { arbitraryCarrying, oftenChanged } from '../../support/arbitrary-carrying.ts';
import { lakeCase, streamOf } from '../../support/lake-cases.ts';
import { naiveAnswers } from '../../support/naive/answers.ts';
import type { CarryRules } from '../../support/naive/carried.ts';
import { naiveItemResponse } from '../../support/naive/item-response.ts';
import { naiveTopicShares } from '../../support/naive/shares.ts';
import { naiveIndicators } from '../../support/naive-indicators.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';
import { withFolder } from '../../support/with-folder.ts';

function snapshotOf(
  questionnaire: Questionnaire,
  cases: readonly LakeCase[],
  { limit, mappings }: CarryRules = { limit: 1, mappings: [] },
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

for (const questionnaire of [technikStatus, smallQuestionnaire].map(oftenChanged)) {
  test(`every indicator of ${questionnaire.id} equals a naive count over the cases`, async () => {
    const frames = arbitraryCarrying(questionnaire, wave.referenceDate);
    let carried = 0;
    await fc.assert(
      fc.asyncProperty(frames, async ({ cases, ...rules }) => {
        const { results, answers } = await snapshotOf(questionnaire, cases, rules);
        const { responseRate, adoption, preference } = results;
        const naive = naiveIndicators(questionnaire, cases, rules);
        expect({ responseRate, adoption, preference }).toEqual(naive);
        expect(results.topicShares).toEqual(naiveTopicShares(naive.adoption));
        expect(results.itemResponse).toEqual(naiveItemResponse(questionnaire, cases, rules));
        const { bases, counts, shares } = answers;
        expect({ bases, counts, shares }).toEqual(naiveAnswers(questionnaire, cases, rules));
        expect(results.carryLimit).toBe(rules.limit);
        carried += adoption.reduce((sum, row) => sum + (row.carriedUnits ?? 0), 0);
      }),
      { numRuns: 40 },
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
