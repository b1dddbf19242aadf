import type { Results } from '../../../schemas/results.ts';
import type { Shown } from '../../charts/figures.ts';
import type { Table } from '../table.ts';
import { districtTable } from '../tables/district-table.ts';
import { groupTable } from '../tables/group-table.ts';
import { type IndicatorFigures, indicatorTables } from '../tables/indicator-tables.ts';
import { preferenceTable } from '../tables/preference-table.ts';
import { progressTable } from '../tables/progress-table.ts';
import { responseGroupsTable, responseTable } from '../tables/response-table.ts';
import { statusTable } from '../tables/status-table.ts';
import { transitionsTable } from '../tables/transitions-table.ts';
import { trendTable } from '../tables/trend-table.ts';
import { weightedTable } from '../tables/weighted-table.ts';

/**
 * Every table of an edition, in the order of the outline: the closed list of what can be downloaded. Each
 * part is counted when its turn comes, so that whoever looks for one table can stop there.
 */
export function* outlineTables(figures: IndicatorFigures, shown: Shown): Generator<Table> {
  const { results } = figures;
  yield* responseTables(results, shown);
  for (const topic of results.topics) yield* topicTables(results, topic, shown);
  yield* preferenceTables(results);
  for (const { tables } of indicatorTables(figures, shown)) yield* tables;
}

/** The tables of who has reported. */
export function responseTables(results: Results, shown: Shown): Table[] {
  return present([
    responseTable(results, shown),
    responseGroupsTable(results, shown),
    progressTable(results),
  ]);
}

/** The tables of a topic; the first is the one that its charts show. */
export function topicTables(
  results: Results,
  about: Results['topics'][number],
  shown: Shown,
): Table[] {
  const { topic } = about;
  return present([
    statusTable(results, topic, shown),
    districtTable(results, topic, shown),
    weightedTable(results, about, shown),
    groupTable(results, about, shown),
    trendTable(results, about, shown),
    transitionsTable(results, topic),
  ]);
}

/** The table of the preferred variant, where it is asked for. */
export function preferenceTables(results: Results): Table[] {
  return present([preferenceTable(results)]);
}

function present(tables: (Table | null)[]): Table[] {
  return tables.filter((table) => table !== null);
}
