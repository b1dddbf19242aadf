import type { Results } from '../../../schemas/results.ts';
import { isGrouped } from '../../charts/adoption-by-group.tsx';
import { type Shown, statusFigures, topicHasCarried } from '../../charts/figures.ts';
import { keptOf } from '../../indicators/basis.ts';
import type { Table } from '../table.ts';
import { groupCells, groupColumns, kindsAndSizes } from './group-names.ts';
import { statusCells, statusColumns } from './status-columns.ts';

/**
 * How far the administrations of each kind and size class are with a topic.
 *
 * @returns null where that is not published
 */
export function groupTable(
  results: Results,
  { topic, title, publication }: Results['topics'][number],
  shown: Shown,
): Table | null {
  if (!isGrouped(results, { publication })) return null;
  const withCarried = shown.carried && topicHasCarried(results, topic);
  return {
    name: `groups-${topic}`,
    kept: keptOf(results, { about: 'topic', id: topic })?.snapshot,
    title: {
      de: `${title.de}: nach Art und Größenklasse`,
      en: `${title.en}: by kind and size class`,
    },
    columns: [...groupColumns, ...statusColumns(withCarried)],
    rows: kindsAndSizes(results).map((group) => ({
      cells: [
        ...groupCells(results, group),
        ...statusCells(statusFigures(results, topic, group, shown), withCarried),
      ],
    })),
  };
}
