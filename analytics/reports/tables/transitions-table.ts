import { type AdoptionStatus, adoptionStatuses } from '../../../schemas/adoption.ts';
import type { Results } from '../../../schemas/results.ts';
import { transitionFigures } from '../../charts/transition-figures.ts';
import type { Table } from '../table.ts';
import { all, column, statusLabel } from './columns.ts';

/**
 * Where the administrations have moved to since the wave before, state-wide: a row for each status then,
 * a column for each now.
 *
 * @returns null where nothing is compared
 */
export function transitionsTable(results: Results, topic: string): Table | null {
  const figures = transitionFigures(results, topic);
  if (!figures) return null;
  const { title, previous, isKept, snapshot, flows, before, now, both } = figures;
  const count = (from: AdoptionStatus, to: AdoptionStatus) =>
    flows.find((flow) => flow.from === from && flow.to === to)?.units ?? 0;
  return {
    name: `transitions-${topic}`,
    kept: isKept ? snapshot : undefined,
    title: {
      de: `${title.de}: Veränderung seit „${previous.title.de}“`,
      en: `${title.en}: change since “${previous.title.en}”`,
    },
    note: {
      de: 'Gezählt sind nur Verwaltungen, die beide Male vollständig gemeldet haben.',
      en: 'Only administrations that gave a complete response both times are counted.',
    },
    columns: [
      column('from', 'text', 'Stand vorher', 'Status before'),
      column('units', 'count', 'Verwaltungen', 'Administrations'),
      ...adoptionStatuses.map((status) => ({
        name: status,
        kind: 'count' as const,
        title: { de: `jetzt: ${statusLabel(status).de}`, en: `now: ${statusLabel(status).en}` },
      })),
    ],
    rows: [
      ...adoptionStatuses.map((from) => ({
        cells: [statusLabel(from), before[from], ...adoptionStatuses.map((to) => count(from, to))],
      })),
      { cells: [all, both, ...adoptionStatuses.map((to) => now[to])] },
    ],
  };
}
