import type { Results } from '../../../schemas/results.ts';
import type { Shown } from '../../charts/figures.ts';
import type { Table } from '../table.ts';
import { districtTable } from './district-table.ts';
import { preferenceTable } from './preference-table.ts';
import { progressTable } from './progress-table.ts';
import { responseTable } from './response-table.ts';
import { statusTable } from './status-table.ts';

/** Every table of the results: the closed list of what can be downloaded. */
export function allTables(results: Results, shown: Shown): Table[] {
  const preference = preferenceTable(results);
  const progress = progressTable(results);
  return [
    responseTable(results, shown),
    ...(progress ? [progress] : []),
    ...results.topics.flatMap(({ topic }) => [
      statusTable(results, topic, shown),
      districtTable(results, topic, shown),
    ]),
    ...(preference ? [preference] : []),
  ];
}
