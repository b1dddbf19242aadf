import type { Results } from '../../../schemas/results.ts';
import { progressFigures } from '../../charts/progress-figures.ts';
import { responseProgress } from '../../indicators/response-progress/index.ts';
import type { Table } from '../table.ts';
import { column, dateCell, percentOrNull } from './columns.ts';

/**
 * How many responses came on each day on which any came, the earliest first.
 *
 * @returns null where no day is known
 */
export function progressTable(results: Results): Table | null {
  const figures = progressFigures(results);
  if (!figures || figures.days.length === 0) return null;
  return {
    name: 'response-progress',
    title: responseProgress.title,
    columns: [
      column('date', 'text', 'Tag', 'Day'),
      column('new', 'count', 'Neue Meldungen', 'New responses'),
      column('sum', 'count', 'Meldungen bis dahin', 'Responses until then'),
      column('rate', 'percent', 'Anteil an allen Verwaltungen', 'Share of all administrations'),
    ],
    rows: figures.days.map(({ day, units, sum }) => ({
      cells: [dateCell(day), units, sum, percentOrNull(sum / figures.eligible)],
    })),
  };
}
