import { adoptionStatuses } from '../../../schemas/adoption.ts';
import type { Results } from '../../../schemas/results.ts';
import { type Shown, topicFigures, topicHasCarried } from '../../charts/figures.ts';
import { keptOf } from '../../indicators/basis.ts';
import type { Table } from '../table.ts';
import { carriedColumn, column, statusLabel } from './columns.ts';
import { countCell, shareCells } from './status-shares.ts';

/** How far all administrations are with a topic: a row for each status. */
export function statusTable(results: Results, topic: string, shown: Shown): Table {
  const figures = topicFigures(results, topic, shown);
  const { title, carriedCounts } = figures;
  const withCarried = shown.carried && topicHasCarried(results, topic);
  const shares = shareCells(figures);
  return {
    name: `status-${topic}`,
    kept: keptOf(results, { about: 'topic', id: topic })?.snapshot,
    title,
    columns: [
      column('status', 'text', 'Stand', 'Status'),
      column('units', 'count', 'Verwaltungen', 'Administrations'),
      ...(withCarried ? [carriedColumn] : []),
      withCarried
        ? column('share', 'share', 'Anteil', 'Share')
        : column('share', 'share', 'Anteil an den Meldungen', 'Share of responses'),
    ],
    rows: adoptionStatuses.map((status) => ({
      cells: [
        statusLabel(status),
        countCell(figures, status),
        ...(withCarried ? [carriedCounts[status]] : []),
        shares[status],
      ],
    })),
  };
}
