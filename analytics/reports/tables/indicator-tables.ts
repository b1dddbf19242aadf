import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import type { Results } from '../../../schemas/results.ts';
import type { Shown } from '../../charts/figures.ts';
import type { Table } from '../table.ts';
import type { Labels } from './columns.ts';
import { expiriesTable } from './expiries-table.ts';
import { itemResponseTable } from './item-response-table.ts';
import { marketTables } from './market-tables.ts';
import { readinessLevelsTable, readinessPartsTable } from './readiness-tables.ts';
import { transitionsTable } from './transitions-table.ts';

/** What indicators without a chart are made of. */
export interface IndicatorFigures {
  results: Results;
  answers: AnswerFigures;
  /** What the questions are called. */
  labels: Labels;
}

/** Every table of indicators without a chart that an edition has: the closed list. */
export function indicatorTables(figures: IndicatorFigures, shown: Shown): Table[] {
  const { results, answers, labels } = figures;
  const tables = [
    readinessLevelsTable(results, shown),
    readinessPartsTable(results, shown),
    ...results.topics.map(({ topic }) => transitionsTable(results, topic)),
    ...marketTables(answers, shown),
    itemResponseTable(results, labels, shown),
    expiriesTable(results, labels, shown),
  ];
  return tables.filter((table) => table !== null);
}
