import { districtGroup, isOf, wholeState } from '../../../schemas/breakdown.ts';
import type { ResponseRow, Results } from '../../../schemas/results.ts';
import type { Text } from '../../../schemas/text.ts';
import type { DistrictTopics } from '../../charts/district-topics.tsx';
import { type District, type Shown, statusFigures, waveBasis } from '../../charts/figures.ts';
import type { Table } from '../table.ts';
import { expiriesTable } from '../tables/expiries-table.ts';
import type { IndicatorFigures } from '../tables/indicator-tables.ts';
import { responseTable } from '../tables/response-table.ts';
import { profileAnswersTable } from './answers-table.ts';
import { profileChangesTable } from './changes-table.ts';
import { profileLevelsTable } from './levels-table.ts';
import { figuresOfDistrict } from './of-district.ts';
import { profilePartsTable } from './parts-table.ts';
import { summariseDistrict } from './summarise-district.ts';
import { profileTopicsTable } from './topics-table.ts';

/** One district beside all: what its page and its brief show. */
export interface DistrictProfile {
  district: District;
  /** Who has responded there; undefined where nobody was asked. */
  response: ResponseRow | undefined;
  /** What the figures say, in sentences. */
  summary: Text[];
  /** What the chart of the topics is drawn of. */
  chart: DistrictTopics;
  /** Each is null where the edition has no such figures. */
  tables: {
    response: Table;
    topics: Table;
    changes: Table | null;
    levels: Table | null;
    parts: Table | null;
    answers: Table | null;
    /** Of the internal edition only. */
    expiries: Table | null;
  };
}

/**
 * Puts a district beside all, by the stored figures of one edition and no others.
 *
 * @throws NotFoundError if the results have no such district
 */
export function districtProfile(
  figures: IndicatorFigures,
  ags5: string,
  shown: Shown,
): DistrictProfile {
  const own = figuresOfDistrict(figures, ags5);
  const { results, district } = own;
  return {
    district,
    response: results.responseRate.find((row) => isOf(row, districtGroup(ags5))),
    summary: summariseDistrict(own, shown),
    chart: topicsOf(results, district, shown),
    tables: {
      response: responseTable(results, shown),
      topics: profileTopicsTable(results, shown),
      changes: profileChangesTable(results),
      levels: profileLevelsTable(results, shown),
      parts: profilePartsTable(results, shown),
      answers: profileAnswersTable(own, shown),
      expiries: expiriesTable(results, figures.labels, shown),
    },
  };
}

function topicsOf(results: Results, district: District, shown: Shown): DistrictTopics {
  return {
    ...waveBasis(results, undefined, districtGroup(district.ags5)),
    district,
    topics: results.topics.map(({ topic, title }) => ({
      topic,
      title,
      own: statusFigures(results, topic, districtGroup(district.ags5), shown),
      all: statusFigures(results, topic, wholeState, shown),
    })),
  };
}
