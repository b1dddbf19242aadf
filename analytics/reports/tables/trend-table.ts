import type { Results } from '../../../schemas/results.ts';
import { countsByStatus, type Shown } from '../../charts/figures.ts';
import type { Table } from '../table.ts';
import { blank, column, dateCell } from './columns.ts';
import { statusCells, statusColumns } from './status-columns.ts';

/**
 * How far the administrations were with a topic in each wave, state-wide, as it was reported there: the
 * oldest first, with a line where the question has changed its meaning. A wave that did not ask for the
 * topic has no values.
 *
 * @returns null where there is only one wave
 */
export function trendTable(
  { trend }: Results,
  { topic, title }: Results['topics'][number],
  shown: Shown,
): Table | null {
  if (trend.waves.length < 2) return null;
  const points = trend.topics.find((one) => one.topic === topic)?.points ?? [];
  const withCarried =
    shown.carried &&
    points.some(({ statuses }) => statuses.some(({ carriedUnits }) => (carriedUnits ?? 0) > 0));
  const figures = statusColumns(withCarried);
  const breakLine = {
    cells: [{ de: 'Zeitreihenbruch', en: 'Break in series' }, blank, ...figures.map(() => blank)],
  };
  return {
    name: `trend-${topic}`,
    title: { de: `${title.de}: Zeitverlauf`, en: `${title.en}: trend` },
    columns: [
      column('wave', 'text', 'Erhebung', 'Wave'),
      column('date', 'text', 'Stichtag', 'Reference date'),
      ...figures,
    ],
    rows: trend.waves.flatMap(({ wave, title: named, referenceDate }) => {
      const date = dateCell(referenceDate);
      const point = points.find((one) => one.wave === wave);
      if (!point) return [{ cells: [named, date, ...figures.map(() => null)] }];
      const { eligible, complete, statuses, isBreak } = point;
      const counts = { eligible, complete, ...countsByStatus(statuses, shown) };
      const row = { cells: [named, date, ...statusCells(counts, withCarried)] };
      return isBreak ? [breakLine, row] : [row];
    }),
  };
}
