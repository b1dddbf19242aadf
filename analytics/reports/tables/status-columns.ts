import { adoptionStatuses } from '../../../schemas/adoption.ts';
import { type StatusFigures, sumOf, wholeOf } from '../../charts/figures.ts';
import { hiddenCell, type Table } from '../table.ts';
import { basis, carriedBeside, statusLabel } from './columns.ts';

/** The columns that say how far the units of a row are, with their denominators. */
export function statusColumns(withCarried: boolean): Table['columns'] {
  return [
    ...basis,
    ...(withCarried ? [carriedBeside] : []),
    ...adoptionStatuses.map((status) => ({
      name: status,
      kind: 'count' as const,
      title: statusLabel(status),
    })),
  ];
}

/** The cells of `statusColumns`; where there is nothing to count there is no value. */
export function statusCells(figures: StatusFigures, withCarried: boolean) {
  const isEmpty = wholeOf(figures) === 0;
  return [
    figures.eligible,
    figures.complete,
    ...(withCarried ? [sumOf(figures.carriedCounts)] : []),
    ...adoptionStatuses.map((status) => {
      if (isEmpty) return null;
      return figures.hidden.includes(status) ? hiddenCell : figures.counts[status];
    }),
  ];
}
