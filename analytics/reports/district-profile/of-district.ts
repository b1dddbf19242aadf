import { districtGroup, type Group, wholeState } from '../../../schemas/breakdown.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import type { Results } from '../../../schemas/results.ts';
import type { District } from '../../charts/figures.ts';
import { rowsOfGroup } from '../../indicators/rows-of-group.ts';
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
  return {
    ...figures,
    district,
    results: { ...results, districts: [district], ...rowsOf(results, ags5) },
    answers: {
      ...answers,
      bases: besideState(answers.bases, ags5),
      counts: besideState(answers.counts, ags5),
    },
  };
}

function rowsOf(results: Results, ags5: string) {
  return {
    responseRate: besideState(results.responseRate, ags5),
    adoption: besideState(results.adoption, ags5),
    readinessLevels: besideState(results.readinessLevels, ags5),
    readinessParts: besideState(results.readinessParts, ags5),
    transitions: besideState(results.transitions, ags5),
    expiries: results.expiries.filter(({ district }) => district === ags5),
  };
}

/** The rows of the whole state and those of a district. */
function besideState<Row extends Group>(rows: readonly Row[], ags5: string): Row[] {
  return [...rowsOfGroup(rows, wholeState), ...rowsOfGroup(rows, districtGroup(ags5))];
}
