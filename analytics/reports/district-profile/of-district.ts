import { districtGroup, type Group, isOf, wholeState } from '../../../schemas/breakdown.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import type { Results } from '../../../schemas/results.ts';
import type { District } from '../../charts/figures.ts';
import type { IndicatorFigures } from '../tables/indicator-tables.ts';

/** Figures of a district, and of all beside it. */
export interface DistrictOnly extends IndicatorFigures {
  district: District;
}

/**
 * The figures of one district and those of the whole state, and no others: whatever is made of figures
 * can be made of these.
 *
 * @throws NotFoundError if the results have no such district
 */
export function figuresOfDistrict(figures: IndicatorFigures, ags5: string): DistrictOnly {
  const { results, answers } = figures;
  const district = results.districts.find((one) => one.ags5 === ags5);
  if (!district) throw new NotFoundError(`The results have no district ${ags5}`);
  const own = districtGroup(ags5);
  const isShown = (row: Group) => isOf(row, own) || isOf(row, wholeState);
  return {
    ...figures,
    district,
    results: { ...results, districts: [district], ...rowsOf(results, isShown, ags5) },
    answers: {
      ...answers,
      bases: answers.bases.filter(isShown),
      counts: answers.counts.filter(isShown),
    },
  };
}

function rowsOf(results: Results, isShown: (row: Group) => boolean, ags5: string) {
  return {
    responseRate: results.responseRate.filter(isShown),
    adoption: results.adoption.filter(isShown),
    readinessLevels: results.readinessLevels.filter(isShown),
    readinessParts: results.readinessParts.filter(isShown),
    transitions: results.transitions.filter(isShown),
    expiries: results.expiries.filter(({ district }) => district === ags5),
  };
}
