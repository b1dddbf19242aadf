import { adoptionStatuses } from '../../../schemas/adoption.ts';
import type { Results } from '../../../schemas/results.ts';
import {
  hasCarried,
  type Shown,
  type StatusFigures,
  sumOf,
  topicFigures,
  wholeOf,
} from '../../charts/figures.ts';
import { keptOf } from '../../indicators/basis.ts';
import { hiddenCell, type Table } from '../table.ts';
import { all, area, basis, column, statusLabel } from './columns.ts';

/** How far the administrations of each district are with a topic. */
export function districtTable(results: Results, topic: string, shown: Shown): Table {
  const { title, districts, ...state } = topicFigures(results, topic, shown);
  const withCarried = shown.carried && hasCarried(results);
  const cellsOf = (figures: StatusFigures) => [
    figures.eligible,
    figures.complete,
    ...(withCarried ? [sumOf(figures.carriedCounts)] : []),
    ...adoptionStatuses.map((status) => countIn(figures, status)),
  ];
  return {
    name: `districts-${topic}`,
    kept: keptOf(results, { about: 'topic', id: topic })?.snapshot,
    title,
    columns: [
      ...area,
      ...basis,
      ...(withCarried ? [column('carried', 'count', 'Fortgeschrieben', 'Carried forward')] : []),
      ...adoptionStatuses.map((status) => ({
        name: status,
        kind: 'count' as const,
        title: statusLabel(status),
      })),
    ],
    rows: [
      ...districts.map(({ district, ...figures }) => ({
        cells: [district.ags5, district.name, ...cellsOf(figures)],
      })),
      { cells: ['', all, ...cellsOf(state)] },
    ],
  };
}

function countIn(figures: StatusFigures, status: (typeof adoptionStatuses)[number]) {
  if (wholeOf(figures) === 0) return null;
  return figures.hidden.includes(status) ? hiddenCell : figures.counts[status];
}
