import type { AnswerFigures } from '../../../schemas/answer-figures.ts';
import { type Group, isOf, wholeState } from '../../../schemas/breakdown.ts';
import type { Results } from '../../../schemas/results.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Theme } from '../../../schemas/themes.ts';
import type { Shown } from '../../charts/figures.ts';
import { distribution } from '../../indicators/distribution/index.ts';
import { expiries } from '../../indicators/expiries/index.ts';
import type { Method } from '../../indicators/indicator.ts';
import { itemResponse } from '../../indicators/item-response/index.ts';
import { market } from '../../indicators/market/index.ts';
import { readinessLevels, readinessParts } from '../../indicators/readiness/index.ts';
import type { Table } from '../table.ts';
import type { Labels } from './columns.ts';
import { expiriesTable } from './expiries-table.ts';
import { itemResponseTable } from './item-response-table.ts';
import { marketTable } from './market-table.ts';
import {
  readinessHeading,
  readinessLevelsTable,
  readinessNote,
  readinessPartsTable,
} from './readiness-tables.ts';
import { themeTables } from './theme-tables.ts';

/** All that tables are made of. */
export interface IndicatorFigures {
  results: Results;
  answers: AnswerFigures;
  /** What the questions are called. */
  labels: Labels;
}

/** Tables that belong together. */
export interface TableGroup {
  /** Names the group within a page. */
  id: string;
  title: Text;
  /** What readers must know besides the methods. */
  note?: Text | undefined;
  methods: Method[];
  tables: Table[];
}

/** The tables of an edition that are about no topic, the response or the preferred variant, by what they are about. */
export function indicatorTables(figures: IndicatorFigures, shown: Shown): TableGroup[] {
  const { results, answers, labels } = figures;
  const ofState = stateWide(answers);
  return [
    {
      ...groupOf(
        readinessLevels,
        [readinessPartsTable(results, shown), readinessLevelsTable(results, shown)],
        [readinessParts],
      ),
      title: readinessHeading,
      note: readinessNote(results, shown),
    },
    ...answers.themes.map((theme) => ({
      ...groupOf(
        market,
        [marketTable(ofState, theme, labels, shown), ...themeTables(ofState, theme, labels, shown)],
        [distribution],
      ),
      id: themeGroupId(theme),
      title: theme.title,
      note: theme.method,
    })),
    groupOf(itemResponse, [itemResponseTable(results, labels, shown)]),
    groupOf(expiries, [expiriesTable(results, labels, shown)]),
  ].filter(({ tables }) => tables.length > 0);
}

/** Names the tables of a theme among the groups. */
export const themeGroupId = ({ id }: Pick<Theme, 'id'>) => `theme-${id}`;

/** Answers without their counts by district and the like, which no theme shows: they would be walked again and again. */
function stateWide(answers: AnswerFigures): AnswerFigures {
  const isOfState = (row: Group) => isOf(row, wholeState);
  return {
    ...answers,
    bases: answers.bases.filter(isOfState),
    counts: answers.counts.filter(isOfState),
  };
}

/** The tables that are there, called as what they are counted by. */
function groupOf(method: Method, tables: (Table | null)[], more: Method[] = []): TableGroup {
  return {
    id: method.id,
    title: method.title,
    methods: [method, ...more],
    tables: tables.filter((table) => table !== null),
  };
}
