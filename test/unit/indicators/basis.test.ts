import { expect, test } from 'vitest';
import { hasCarried } from '../../../analytics/charts/figures.ts';
import { topicBasisOf } from '../../../analytics/indicators/basis.ts';
import { wholeState } from '../../../schemas/breakdown.ts';
import type { AdoptionRow, ResponseRow } from '../../../schemas/results.ts';

const none = {
  ...{ municipalities: 0, inhabitants: 0, basicUnits: 0 },
  ...{ carriedUnits: 0, carriedMunicipalities: 0, carriedInhabitants: 0 },
};
const row = (status: AdoptionRow['status'], units: number | null, topic = 'dms'): AdoptionRow => ({
  ...{ ...none, ...wholeState, topic, status, units },
});
const response = (carried = 0): ResponseRow => ({
  ...{ ...wholeState, eligible: 20, complete: 12, partial: 1, carried },
  ...{ eligibleMunicipalities: 0, completeMunicipalities: 0 },
  ...{ eligibleInhabitants: 0, completeInhabitants: 0 },
});
const basisOfRows = (...adoption: AdoptionRow[]) =>
  topicBasisOf({ adoption, responseRate: [response()] }, 'dms', wholeState);

test('a topic rests on the complete responses that were asked for it', () => {
  const rows = [row('planned', 3), row('unknown', 4), row('planned', 5, 'vps')];
  expect(basisOfRows(...rows)).toEqual({ eligible: 20, complete: 7 });
  expect(basisOfRows()).toEqual({ eligible: 20, complete: 0 });
});

test('where a count is hidden the topic rests on all complete responses', () => {
  expect(basisOfRows(row('planned', 3), row('none', null)).complete).toBe(12);
});

test('the switch of carry-forward makes a difference once any answer is carried, of whatever question', () => {
  expect(hasCarried({ responseRate: [response(0)] })).toBe(false);
  expect(hasCarried({ responseRate: [response(2)] })).toBe(true);
});
