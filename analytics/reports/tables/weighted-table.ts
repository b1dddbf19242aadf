import { type AdoptionStatus, adoptionStatuses } from '../../../schemas/adoption.ts';
import { isOf, wholeState } from '../../../schemas/breakdown.ts';
import type { Results } from '../../../schemas/results.ts';
import {
  type Shown,
  statusFigures,
  sumOf,
  topicHasCarried,
  wholeOf,
} from '../../charts/figures.ts';
import { keptOf } from '../../indicators/basis.ts';
import { roundShares } from '../../indicators/rates.ts';
import type { Table } from '../table.ts';
import { all, blank, carriedColumn, column, statusLabel } from './columns.ts';
import { byStatus, countCell, shareCell, shareCells } from './status-shares.ts';

/** A number or a share for each status, and what stands in the line of all. */
interface Figures {
  column: Table['columns'][number];
  cells: Record<AdoptionStatus, number | string | null>;
  whole: number | string;
}

/**
 * How far the administrations are with a topic, and what they weigh: by municipalities and by inhabitants.
 *
 * @returns null where that is not published
 */
export function weightedTable(
  results: Results,
  { topic, title, publication }: Results['topics'][number],
  shown: Shown,
): Table | null {
  if (results.edition === 'public' && publication !== 'open') return null;
  const withCarried = shown.carried && topicHasCarried(results, topic);
  const figures = statusFigures(results, topic, wholeState, shown);
  const columns: Figures[] = [
    {
      column: column('units', 'count', 'Verwaltungen', 'Administrations'),
      cells: byStatus((status) => countCell(figures, status)),
      whole: wholeOf(figures),
    },
    ...(withCarried
      ? [
          {
            column: carriedColumn,
            cells: figures.carriedCounts,
            whole: sumOf(figures.carriedCounts),
          },
        ]
      : []),
    { column: shareColumn('units'), cells: shareCells(figures), whole: blank },
    ...weights.flatMap((weight) => weightOf(results, topic, weight, withCarried)),
  ];
  return {
    name: `weighted-${topic}`,
    kept: keptOf(results, { about: 'topic', id: topic })?.snapshot,
    title: {
      de: `${title.de}: nach Gemeinden und Einwohnern`,
      en: `${title.en}: by municipalities and inhabitants`,
    },
    columns: [column('status', 'text', 'Stand', 'Status'), ...columns.map((one) => one.column)],
    rows: [
      ...adoptionStatuses.map((status) => ({
        cells: [statusLabel(status), ...columns.map(({ cells }) => cells[status])],
      })),
      { cells: [all, ...columns.map(({ whole }) => whole)] },
    ],
  };
}

const weights = ['municipalities', 'inhabitants'] as const;
type Weight = (typeof weights)[number];
const carriedOf = {
  municipalities: 'carriedMunicipalities',
  inhabitants: 'carriedInhabitants',
} as const;
const weightTitles = {
  municipalities: { de: 'Gemeinden', en: 'Municipalities' },
  inhabitants: { de: 'Einwohner', en: 'Inhabitants' },
};

/** Numbers by weight with their shares. */
function weightOf(
  results: Results,
  topic: string,
  weight: Weight,
  withCarried: boolean,
): Figures[] {
  const rows = results.adoption.filter((row) => row.topic === topic && isOf(row, wholeState));
  const numbers = byStatus((status) => {
    const row = rows.find((one) => one.status === status);
    return (row?.[weight] ?? 0) + (withCarried ? (row?.[carriedOf[weight]] ?? 0) : 0);
  });
  const inOrder = adoptionStatuses.map((status) => numbers[status]);
  const whole = inOrder.reduce((sum, one) => sum + one, 0);
  const shares = roundShares(inOrder);
  const shareOf = (status: AdoptionStatus) =>
    shareCell(numbers[status], whole, shares?.[adoptionStatuses.indexOf(status)] ?? null);
  const { de, en } = weightTitles[weight];
  return [
    { column: column(weight, 'count', de, en), cells: numbers, whole },
    { column: shareColumn(weight), cells: byStatus(shareOf), whole: blank },
  ];
}

function shareColumn(of: Weight | 'units'): Table['columns'][number] {
  if (of === 'units') return column('units_share', 'share', 'Anteil', 'Share');
  const { de, en } = weightTitles[of];
  return column(`${of}_share`, 'share', `Anteil ${de}`, `Share of ${en.toLowerCase()}`);
}
