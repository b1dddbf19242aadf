import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import type { Results } from '../../../schemas/results.ts';
import type { Theme } from '../../../schemas/themes.ts';
import type { Shown } from '../../charts/figures.ts';
import { adoption } from '../../indicators/adoption/index.ts';
import { distribution } from '../../indicators/distribution/index.ts';
import { expiries } from '../../indicators/expiries/index.ts';
import type { Method } from '../../indicators/indicator.ts';
import { itemResponse } from '../../indicators/item-response/index.ts';
import { market } from '../../indicators/market/index.ts';
import { readinessLevels, readinessParts } from '../../indicators/readiness/index.ts';
import { responseRate } from '../../indicators/response-rate/index.ts';
import { transitions } from '../../indicators/transitions/index.ts';
import { trend } from '../../indicators/trend/index.ts';
import type { Table } from '../table.ts';
import type { Labels } from './columns.ts';
import { expiriesTable } from './expiries-table.ts';
import { groupTable } from './group-table.ts';
import { itemResponseTable } from './item-response-table.ts';
import { readinessLevelsTable, readinessPartsTable } from './readiness-tables.ts';
import { responseGroupsTable } from './response-table.ts';
import { themeTables } from './theme-tables.ts';
import { transitionsTable } from './transitions-table.ts';
import { trendTable } from './trend-table.ts';
import { weightedTable } from './weighted-table.ts';

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
  return [
    ...counted([responseRate], responseGroupsTable(results, shown)),
    ...results.topics.flatMap((topic) => [
      ...counted([adoption], weightedTable(results, topic, shown)),
      ...counted([adoption], groupTable(results, topic, shown)),
      ...counted([transitions], transitionsTable(results, topic.topic)),
      ...counted([trend], trendTable(results, topic, shown)),
    ]),
    ...counted([readinessLevels], readinessLevelsTable(results, shown)),
    ...counted([readinessParts], readinessPartsTable(results, shown)),
    ...answers.themes.flatMap((theme) =>
      counted([distribution, market, ...methodOf(theme)], ...themeTables(answers, theme, shown)),
    ),
    ...counted([itemResponse], itemResponseTable(results, labels, shown)),
    ...counted([expiries], expiriesTable(results, labels, shown)),
  ];
}

/** How the figures of some tables are counted, each once. */
export function methodsOf(tables: readonly Table[]): Method[] {
  const methods = tables.flatMap((table) => table.methods ?? []);
  return [...new Map(methods.map((method) => [method.id, method])).values()];
}

/** The tables that are there, with how they are counted. */
function counted(methods: Method[], ...tables: (Table | null)[]): Table[] {
  return tables.flatMap((table) => (table ? [{ ...table, methods }] : []));
}

/** What readers must know of a theme besides. */
function methodOf({ id, title, method }: Theme): Method[] {
  return method ? [{ id: `theme-${id}`, title, method }] : [];
}
