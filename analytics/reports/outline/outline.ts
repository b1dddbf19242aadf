import type { Results } from '../../../schemas/results.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Shown } from '../../charts/figures.ts';
import { listCharts } from '../../charts/list-charts.ts';
import { adoption } from '../../indicators/adoption/index.ts';
import { preference } from '../../indicators/preference/index.ts';
import { responseProgress } from '../../indicators/response-progress/index.ts';
import { responseRate } from '../../indicators/response-rate/index.ts';
import { transitions } from '../../indicators/transitions/index.ts';
import { trend } from '../../indicators/trend/index.ts';
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
import type { Section } from './section.ts';

/**
 * All results of a snapshot in the order in which documents tell them: response, topic by topic, the
 * preferred variant, and what else is counted. Every table of the edition stands in one section.
 */
export function outlineOf(figures: IndicatorFigures, shown: Shown): Section[] {
  const { results } = figures;
  const charts = new Set(listCharts({ results }, shown, 'de').map(({ name }) => name));
  const known = (...names: string[]) => names.filter((name) => charts.has(name));
  const told: Section[] = [
    {
      id: 'response',
      title: responseTitle,
      summary: [],
      charts: known('response-progress'),
      tables: present([
        responseTable(results, shown),
        responseGroupsTable(results, shown),
        progressTable(results),
      ]),
      methods: [responseRate, responseProgress],
    },
    ...results.topics.map((topic) => topicSection(results, topic, shown, known)),
    ...preferenceSection(results, known),
  ];
  const names = new Set(told.flatMap(({ tables }) => tables.map(({ name }) => name)));
  const others = indicatorTables(figures, shown).flatMap(({ tables, ...group }) => {
    const rest = tables.filter(({ name }) => !names.has(name));
    return rest.length > 0
      ? [{ ...group, summary: [], charts: known(group.id), tables: rest }]
      : [];
  });
  return [...told, ...others];
}

const responseTitle: Text = { de: 'Rücklauf', en: 'Response' };

function topicSection(
  results: Results,
  about: Results['topics'][number],
  shown: Shown,
  known: (...names: string[]) => string[],
): Section {
  const { topic, title } = about;
  return {
    id: topic,
    topic,
    title,
    summary: [],
    charts: known(
      `status-${topic}`,
      `map-${topic}`,
      `districts-${topic}`,
      `trend-${topic}`,
      `transitions-${topic}`,
    ),
    tables: present([
      statusTable(results, topic, shown),
      districtTable(results, topic, shown),
      weightedTable(results, about, shown),
      groupTable(results, about, shown),
      trendTable(results, about, shown),
      transitionsTable(results, topic),
    ]),
    methods: [adoption, trend, transitions],
  };
}

function preferenceSection(results: Results, known: (...names: string[]) => string[]): Section[] {
  const table = preferenceTable(results);
  if (!table) return [];
  return [
    {
      id: 'preference',
      title: table.title,
      summary: [],
      charts: known('preference'),
      tables: [table],
      methods: [preference],
    },
  ];
}

function present(tables: (Table | null)[]): Table[] {
  return tables.filter((table) => table !== null);
}
