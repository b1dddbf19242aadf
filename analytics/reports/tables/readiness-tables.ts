import { isBrokenDown, isOf } from '../../../schemas/breakdown.ts';
import type { Results } from '../../../schemas/results.ts';
import type { Text } from '../../../schemas/text.ts';
import { hasCarried, type Shown } from '../../charts/figures.ts';
import { readinessFigures } from '../../charts/readiness-figures.ts';
import { basisOf, keptOf } from '../../indicators/basis.ts';
import { toPercent } from '../../indicators/rates.ts';
import { hiddenCell, type Table } from '../table.ts';
import { carriedBeside, column } from './columns.ts';
import { groupCells, groupColumns, groupsOf } from './group-names.ts';

const subject = { about: 'readiness', id: '' } as const;

/** The heading above tables of readiness, which breaks well on a telephone. */
export const readinessHeading = {
  de: 'Nachnutzungs\u00adbereitschaft',
  en: 'Readiness for reuse',
};

/** How many administrations have reached which level of readiness: a row for each group. */
export function readinessLevelsTable(results: Results, { carried }: Shown): Table | null {
  const { readiness, readinessLevels } = results;
  if (!readiness) return null;
  const withCarried = carried && hasCarried(results);
  return {
    name: 'readiness-levels',
    kept: keptOf(results, subject)?.snapshot,
    title: {
      de: 'Nachnutzungsbereitschaft: Verwaltungen nach Stufe',
      en: 'Readiness for reuse: administrations by level',
    },
    columns: [
      ...groupColumns,
      column('complete', 'count', 'Meldungen', 'Responses'),
      ...(withCarried ? [carriedBeside] : []),
      ...readiness.levels.map(({ id, label }) => ({
        name: id,
        kind: 'count' as const,
        title: label,
      })),
    ],
    rows: groupsOf(results)
      .filter(({ by }) => isBrokenDown(readinessLevels, by))
      .map((group) => {
        const rows = readinessLevels.filter((row) => isOf(row, group));
        const carriedUnits = withCarried
          ? rows.reduce((sum, row) => sum + (row.carriedUnits ?? 0), 0)
          : 0;
        const { complete } = basisOf(results, subject, group);
        const cellOf = (level: string) => {
          if (complete + carriedUnits === 0) return null;
          const row = rows.find((one) => one.level === level);
          if (row?.units === null) return hiddenCell;
          return (row?.units ?? 0) + (withCarried ? (row?.carriedUnits ?? 0) : 0);
        };
        return {
          cells: [
            ...groupCells(results, group),
            complete,
            ...(withCarried ? [carriedUnits] : []),
            ...readiness.levels.map(({ id }) => cellOf(id)),
          ],
        };
      }),
  };
}

const openPartsOnly: Text = {
  de: 'Die übrigen Teile und die Summe der Punkte beruhen auch auf Angaben, die nicht veröffentlicht werden. Deshalb stehen sie hier nicht.',
  en: 'The other parts and the sum of points also rest on answers that are not published. That is why they are not shown here.',
};

/** Why the public sees fewer parts than the score has; undefined where all are shown. */
export function readinessNote(results: Results, shown: Shown): Text | undefined {
  const shownParts = readinessFigures(results, shown)?.parts.length ?? 0;
  const all = results.readiness?.parts.length ?? 0;
  return results.edition === 'public' && shownParts < all ? openPartsOnly : undefined;
}

/**
 * Mean points by part, and how much of what gives points is known, state-wide. The public sees only
 * parts that open answers alone make, and not how much is known.
 */
export function readinessPartsTable(results: Results, shown: Shown): Table | null {
  const isPublic = results.edition === 'public';
  const { parts = [] } = readinessFigures(results, shown) ?? {};
  if (parts.length === 0) return null;
  return {
    name: 'readiness-parts',
    title: {
      de: 'Nachnutzungsbereitschaft: Punkte im Mittel',
      en: 'Readiness for reuse: mean points',
    },
    columns: [
      column('part', 'text', 'Teil', 'Part'),
      column('units', 'count', 'Verwaltungen', 'Administrations'),
      column('points', 'mean', 'Punkte im Mittel', 'Mean points'),
      column('max', 'number', 'Höchstens', 'At most'),
      ...(isPublic ? [] : [column('known', 'percent', 'Bekannte Angaben', 'Known answers')]),
    ],
    rows: parts.map(({ title, units, mean, max, known, items }) => ({
      cells: [
        title,
        units,
        mean,
        max,
        ...(isPublic ? [] : [items === 0 ? null : toPercent(known / items)]),
      ],
    })),
  };
}
