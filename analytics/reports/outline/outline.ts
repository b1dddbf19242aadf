import type { Results } from '../../../schemas/results.ts';
import type { Shown } from '../../charts/figures.ts';
import { type ChartSource, listCharts } from '../../charts/list-charts.ts';
import { adoption } from '../../indicators/adoption/index.ts';
import { preference } from '../../indicators/preference/index.ts';
import { readinessLevels } from '../../indicators/readiness/index.ts';
import { responseProgress } from '../../indicators/response-progress/index.ts';
import { responseRate } from '../../indicators/response-rate/index.ts';
import { transitions } from '../../indicators/transitions/index.ts';
import { trend } from '../../indicators/trend/index.ts';
import {
  type IndicatorFigures,
  indicatorTables,
  themeGroupId,
} from '../tables/indicator-tables.ts';
import { preferenceTables, responseTables, topicTables } from './outline-tables.ts';
import { responseTitle } from './response-title.ts';
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
      tables: responseTables(results, shown),
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

function furtherSections(
  figures: IndicatorFigures,
  shown: Shown,
  known: (...names: string[]) => string[],
): Section[] {
  return indicatorTables(figures, shown).map((group) => ({
    ...group,
    summary: summariseGroup(figures, group.id, shown),
    charts: known(group.id),
  }));
}

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
    tables: topicTables(results, about, shown),
    methods: [adoption, trend, transitions],
  };
}

function preferenceSection(results: Results, known: (...names: string[]) => string[]): Section[] {
  return preferenceTables(results).map((table) => ({
    id: 'preference',
    title: table.title,
    summary: summarisePreference(results),
    charts: known('preference'),
    tables: [table],
    methods: [preference],
  }));
}

/** What a group of tables says that no topic tells; nothing where they are lists to look something up in. */
function summariseGroup({ results, answers, labels }: IndicatorFigures, id: string, shown: Shown) {
  if (id === readinessLevels.id) return summariseReadiness(results, shown);
  const theme = answers.themes.find((one) => id === themeGroupId(one));
  return theme ? summariseTheme(answers, theme, labels, shown) : [];
}
