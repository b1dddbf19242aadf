import type { Results } from '../../../schemas/results.ts';
import { type Shown, topicFigures, topicHasCarried } from '../../charts/figures.ts';
import { keptOf } from '../../indicators/basis.ts';
import type { Table } from '../table.ts';
import { all, area } from './columns.ts';
import { statusCells, statusColumns } from './status-columns.ts';

/** How far the administrations of each district are with a topic. */
export function districtTable(results: Results, topic: string, shown: Shown): Table {
  const { title, districts, ...state } = topicFigures(results, topic, shown);
  const withCarried = shown.carried && topicHasCarried(results, topic);
  return {
    name: `districts-${topic}`,
    kept: keptOf(results, { about: 'topic', id: topic })?.snapshot,
    title,
    columns: [...area, ...statusColumns(withCarried)],
    rows: [
      ...districts.map(({ district, ...figures }) => ({
        cells: [district.ags5, district.name, ...statusCells(figures, withCarried)],
      })),
      { cells: ['', all, ...statusCells(state, withCarried)] },
    ],
  };
}
