import type { Results } from '../../../schemas/results.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Shown } from '../../charts/figures.ts';
import { type ChartSource, listCharts } from '../../charts/list-charts.ts';
import { adoption } from '../../indicators/adoption/index.ts';
import { preference } from '../../indicators/preference/index.ts';
import { readinessLevels } from '../../indicators/readiness/index.ts';
import { responseProgress } from '../../indicators/response-progress/index.ts';
import { responseRate } from '../../indicators/response-rate/index.ts';
import { transitions } from '../../indicators/transitions/index.ts';
import { trend } from '../../indicators/trend/index.ts';
import type { Table } from '../table.ts';
import { districtTable } from '../tables/district-table.ts';
import { groupTable } from '../tables/group-table.ts';
import {
  type IndicatorFigures,
  indicatorTables,
  themeGroupId,
} from '../tables/indicator-tables.ts';
import { preferenceTable } from '../tables/preference-table.ts';
import { progressTable } from '../tables/progress-table.ts';
import { responseGroupsTable, responseTable } from '../tables/response-table.ts';
import { statusTable } from '../tables/status-table.ts';
import { transitionsTable } from '../tables/transitions-table.ts';
import { trendTable } from '../tables/trend-table.ts';
import { weightedTable } from '../tables/weighted-table.ts';
import type { Section } from './section.ts';
import { summarisePreference } from './summarise-preference.ts';
import { summariseReadiness } from './summarise-readiness.ts';
import { summariseResponse } from './summarise-response.ts';
import { summariseTheme } from './summarise-theme.ts';
import { summariseTopic } from './summarise-topic.ts';

/** What results are told of: without a grid of tiles there are maps by outlines alone. */
type OutlineSource = IndicatorFigures & ChartSource;

/**
 * All results of a snapshot in the order in which documents tell them: response, topic by topic, the
 * preferred variant, and what else is counted. Every table of the edition stands in one section.
 */
export function outlineOf(figures: OutlineSource, shown: Shown): Section[] {
  const { results } = figures;
  const known = knownOf(figures, shown);
  return [
    {
      id: 'response',
      title: responseTitle,
      summary: summariseResponse(results, shown),
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
    ...furtherSections(figures, shown, known),
  ];
}

/** What of the outline is about no topic, the response or the preferred variant. */
export function furtherOutlineOf(figures: OutlineSource, shown: Shown): Section[] {
  return furtherSections(figures, shown, knownOf(figures, shown));
}

/** Tells which charts of some names there are. */
function knownOf(source: ChartSource, shown: Shown): (...names: string[]) => string[] {
  const charts = new Set(listCharts(source, shown, 'de').map(({ name }) => name));
  return (...names) => names.filter((name) => charts.has(name));
}

/** The groups of tables that the response and the topics have for themselves. */
const toldBefore = [adoption, transitions, trend, responseRate].map(({ id }) => id);

function furtherSections(
  figures: IndicatorFigures,
  shown: Shown,
  known: (...names: string[]) => string[],
): Section[] {
  return indicatorTables(figures, shown)
    .filter(({ id }) => !toldBefore.includes(id))
    .map((group) => ({
      ...group,
      summary: summariseGroup(figures, group.id, shown),
      charts: known(group.id),
    }));
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
    summary: summariseTopic(results, topic, shown),
    charts: known(
      `status-${topic}`,
      `map-${topic}`,
      `districts-${topic}`,
      `kinds-${topic}`,
      `sizes-${topic}`,
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
      summary: summarisePreference(results),
      charts: known('preference'),
      tables: [table],
      methods: [preference],
    },
  ];
}

/** What a group of tables says that no topic tells; nothing where they are lists to look something up in. */
function summariseGroup({ results, answers, labels }: IndicatorFigures, id: string, shown: Shown) {
  if (id === readinessLevels.id) return summariseReadiness(results, shown);
  const theme = answers.themes.find((one) => id === themeGroupId(one));
  return theme ? summariseTheme(answers, theme, labels, shown) : [];
}

function present(tables: (Table | null)[]): Table[] {
  return tables.filter((table) => table !== null);
}
