import { type Group, isOf } from '../../schemas/breakdown.ts';
import type { Results } from '../../schemas/results.ts';
import type { Language, Text } from '../../schemas/text.ts';
import type { Chart } from './chart.ts';
import { describeGroup } from './describe.ts';
import { type Shown, type StatusFigures, statusFigures, type TopicFigures } from './figures.ts';
import { renderChart } from './frame.tsx';
import { type FixedBreakdown, fixedGroups } from './group-names.ts';
import { groupRows } from './group-rows.tsx';
import { chartTexts } from './texts.ts';

const names: Record<FixedBreakdown, string> = { kind: 'kinds', sizeClass: 'sizes' };

/** Whether the edition tells of a topic by kind and size class: districts are told by all editions. */
export function isGrouped(
  { edition }: Pick<Results, 'edition'>,
  { publication }: Pick<Results['topics'][number], 'publication'>,
): boolean {
  return edition === 'internal' || publication === 'open';
}

/** The figures of each kind or size class, in their order; without those that nobody is in. */
export function groupedFigures(
  results: Results,
  topic: string,
  by: FixedBreakdown,
  shown: Shown,
): GroupedFigures[] {
  const isAsked = (group: Group) => results.responseRate.some((row) => isOf(row, group));
  return fixedGroups[by].flatMap(({ group, label }) =>
    isAsked({ by, group })
      ? [{ ...statusFigures(results, topic, { by, group }, shown), label }]
      : [],
  );
}

interface GroupedFigures extends StatusFigures {
  label: Text;
}

/** How far the administrations of each kind or size class are with one topic: a stacked bar each. */
export function adoptionByGroup(
  { topic, title, ...basis }: TopicFigures,
  by: FixedBreakdown,
  grouped: readonly GroupedFigures[],
  { language }: { language: Language },
): Chart {
  const groups = grouped.map((one) => ({ ...one, name: one.label[language] }));
  return renderChart({
    name: `${names[by]}-${topic}`,
    language,
    title: title[language],
    subtitle: chartTexts[language].groupedBy[by],
    description: groups.map((group) => `${describeGroup(group.name, group, language)}.`).join(' '),
    basis,
    body: (top) => groupRows(groups, top, language),
  });
}
