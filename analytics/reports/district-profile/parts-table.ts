import { isOf } from '../../../schemas/breakdown.ts';
import type { Results } from '../../../schemas/results.ts';
import { hasCarried, type Shown } from '../../charts/figures.ts';
import { meanPoints } from '../../indicators/rates.ts';
import type { Table } from '../table.ts';
import { column } from '../tables/columns.ts';
import { besides } from './beside.ts';

/**
 * Mean points by part of the readiness of a district, and of all.
 *
 * @returns null where that is not to be told: the public has no means of districts
 */
export function profilePartsTable(results: Results, { carried }: Shown): Table | null {
  const { readiness, readinessParts, edition } = results;
  if (!readiness || edition === 'public') return null;
  const withCarried = carried && hasCarried(results);
  const areas = besides(results);
  const whole = { de: 'Insgesamt', en: 'In all' };
  const parts = [
    ...readiness.parts,
    { id: '', title: whole, max: readiness.parts.reduce((sum, { max }) => sum + max, 0) },
  ];
  return {
    name: 'profile-parts',
    title: {
      de: 'Nachnutzungsbereitschaft: Punkte im Mittel',
      en: 'Readiness for reuse: mean points',
    },
    columns: [
      column('part', 'text', 'Teil', 'Part'),
      ...areas.map(({ group, name }) => ({
        name: group.by,
        kind: 'mean' as const,
        title: typeof name === 'string' ? { de: name, en: name } : name,
      })),
      column('max', 'count', 'Höchstens', 'At most'),
    ],
    rows: parts.map(({ id, title, max }) => ({
      cells: [
        title,
        ...areas.map(({ group }) => {
          const row = readinessParts.find((one) => one.part === id && isOf(one, group));
          const sum = (own?: number | null, more?: number | null) =>
            (own ?? 0) + (withCarried ? (more ?? 0) : 0);
          return meanPoints(
            sum(row?.points, row?.carriedPoints),
            sum(row?.units, row?.carriedUnits),
          );
        }),
        max,
      ],
    })),
  };
}
