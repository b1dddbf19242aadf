import { expect, it } from 'vitest';
import {
  allSingle,
  preferenceFigures,
  sortByProgress,
  topicFigures,
} from '../../analytics/charts/figures.ts';
import { NotFoundError } from '../../schemas/errors.ts';
import { makeResults, manyUnits, registryDistricts, singleUnits } from './examples.ts';

const results = makeResults(manyUnits());

it('selects the figures of the state and of each district', () => {
  const figures = topicFigures(results, 'dms');
  expect(figures).toMatchObject({ eligible: 206, complete: 154, referenceDate: '2026-09-30' });
  expect(figures.counts).toEqual({
    inProduction: 45,
    rollingOut: 35,
    planned: 23,
    none: 37,
    unknown: 14,
  });
  expect(figures.districts).toHaveLength(22);
  expect(figures.districts.at(-1)).toMatchObject({
    district: { name: 'Altenburger Land' },
    eligible: 11,
    complete: 8,
    counts: { inProduction: 3, rollingOut: 2, planned: 2, none: 1, unknown: 0 },
  });
});

it('does not know a topic that the results do not have', () => {
  expect(() => topicFigures(results, 'fax')).toThrow(NotFoundError);
});

it('has no preference where the questionnaire asks for none', () => {
  expect(preferenceFigures({ ...results, variants: null })).toBeNull();
});

it('orders equal shares of different districts by name, umlauts included', () => {
  const names = ['Zella', 'Öde', 'Ohra', 'Ulm'];
  const districts = names.map((name, index) => ({
    ags5: `1600${index}`,
    name,
    tile: { abbreviation: 'X', column: index, row: 0 },
  }));
  const answers = [
    { eligible: 9, counts: [3, 0, 6] },
    { eligible: 9, counts: [1, 0, 2] },
    { eligible: 9, counts: [2, 0, 4] },
    { eligible: 9, counts: [1, 1, 1] },
  ];
  const sorted = sortByProgress(topicFigures(makeResults(answers, districts), 'dms').districts);
  expect(sorted.map(({ district }) => district.name)).toEqual(['Ulm', 'Öde', 'Ohra', 'Zella']);
});

it('tells a wave on the districts alone from one on all administrations', () => {
  expect(allSingle(topicFigures(results, 'dms').districts)).toBe(false);
  expect(allSingle(topicFigures(makeResults(singleUnits()), 'dms').districts)).toBe(true);
});

it('has a basis of nobody where a district is not in the frame', () => {
  const figures = topicFigures(makeResults([], registryDistricts.slice(0, 1)), 'dms');
  expect(figures.districts[0]).toMatchObject({ eligible: 0, complete: 0 });
});
