import type { Results } from '../../../schemas/results.ts';
import { inAll } from '../../../schemas/text.ts';
import { type Shown, sumOf } from '../../charts/figures.ts';
import { chartTexts } from '../../charts/texts.ts';
import { trendFigures } from '../../charts/trend-figures.ts';
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
  results: Results,
  { topic, title }: Results['topics'][number],
  shown: Shown,
): Table | null {
  const { waves } = trendFigures(results, topic, shown);
  if (waves.length < 2) return null;
  const withCarried = waves.some(({ figures }) => figures && sumOf(figures.carriedCounts) > 0);
  const columns = statusColumns(withCarried);
  const breakLine = {
    cells: [inAll((language) => chartTexts[language].break), blank, ...columns.map(() => blank)],
  };
  return {
    name: `trend-${topic}`,
    title: { de: `${title.de}: Zeitverlauf`, en: `${title.en}: trend` },
    columns: [
      column('wave', 'text', 'Erhebung', 'Wave'),
      column('date', 'text', 'Stichtag', 'Reference date'),
      ...columns,
    ],
    rows: waves.flatMap(({ title: named, referenceDate, isBreak, figures }) => {
      const date = dateCell(referenceDate);
      const cells = figures ? statusCells(figures, withCarried) : columns.map(() => null);
      const row = { cells: [named, date, ...cells] };
      return isBreak ? [breakLine, row] : [row];
    }),
  };
}
