import { adoptionStatuses } from '../../../schemas/adoption.ts';
import type { Results } from '../../../schemas/results.ts';
import { sharesOf } from '../../charts/describe.ts';
import { hasCarried, type Shown, topicFigures, wholeOf } from '../../charts/figures.ts';
import { toPercent } from '../../indicators/rates.ts';
import { hiddenCell, type Table } from '../table.ts';
import { carriedColumn, column, statusLabel } from './columns.ts';

/** How far all administrations are with a topic: a row for each status. */
export function statusTable(results: Results, topic: string, shown: Shown): Table {
  const figures = topicFigures(results, topic, shown);
  const { title, counts, carriedCounts, hidden } = figures;
  const withCarried = shown.carried && hasCarried(results);
  const shares = sharesOf(figures);
  // What is there never reads 0 %, and what is incomplete never 100 %: it gets its decimal.
  const share = (count: number, rounded: number | null) =>
    (rounded === 0 && count > 0) || (rounded === 100 && count < wholeOf(figures))
      ? toPercent(count / wholeOf(figures))
      : rounded;
  return {
    name: `status-${topic}`,
    title,
    columns: [
      column('status', 'text', 'Stand', 'Status'),
      column('units', 'count', 'Verwaltungen', 'Administrations'),
      ...(withCarried ? [carriedColumn] : []),
      withCarried
        ? column('share', 'percent', 'Anteil', 'Share')
        : column('share', 'percent', 'Anteil an den Meldungen', 'Share of responses'),
    ],
    rows: adoptionStatuses.map((status) => {
      const isHidden = hidden.includes(status);
      const carried = withCarried ? [carriedCounts[status]] : [];
      return {
        cells: isHidden
          ? [statusLabel(status), hiddenCell, ...carried, hiddenCell]
          : [
              statusLabel(status),
              counts[status],
              ...carried,
              share(counts[status], shares?.[status] ?? null),
            ],
      };
    }),
  };
}
