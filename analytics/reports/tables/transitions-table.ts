import { adoptionStatuses } from '../../../schemas/adoption.ts';
import { isOf, wholeState } from '../../../schemas/breakdown.ts';
import type { Results } from '../../../schemas/results.ts';
import { keptOf } from '../../indicators/basis.ts';
import type { Table } from '../table.ts';
import { all, column, statusLabel } from './columns.ts';

/**
 * Where the administrations have moved to since the wave before, state-wide: a row for each status then,
 * a column for each now.
 *
 * @returns null where nothing is compared
 */
export function transitionsTable(results: Results, topic: string): Table | null {
  const found = results.topics.find((one) => one.topic === topic);
  const rows = results.transitions.filter((row) => row.topic === topic && isOf(row, wholeState));
  if (!found || !results.previous || rows.length === 0) return null;
  const { title: then } = results.previous;
  const count = (from: string, to: string) =>
    rows.find((row) => row.from === from && row.to === to)?.units ?? 0;
  const sum = (numbers: readonly number[]) => numbers.reduce((before, one) => before + one, 0);
  return {
    name: `transitions-${topic}`,
    kept: keptOf(results, { about: 'transitions', id: '' })?.snapshot,
    title: {
      de: `${found.title.de}: Veränderung seit „${then.de}“`,
      en: `${found.title.en}: change since “${then.en}”`,
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
      ...adoptionStatuses.map((from) => {
        const counts = adoptionStatuses.map((to) => count(from, to));
        return { cells: [statusLabel(from), sum(counts), ...counts] };
      }),
      {
        cells: [
          all,
          sum(rows.map(({ units }) => units)),
          ...adoptionStatuses.map((to) => sum(adoptionStatuses.map((from) => count(from, to)))),
        ],
      },
    ],
  };
}
