import { isOf } from '../../../schemas/breakdown.ts';
import type { Results, TransitionRow } from '../../../schemas/results.ts';
import { type Direction, directionOf } from '../../charts/transition-figures.ts';
import { keptOf } from '../../indicators/basis.ts';
import type { Table } from '../table.ts';
import { column } from '../tables/columns.ts';
import { besides, topicColumn, whoColumn } from './beside.ts';

/**
 * How the administrations of a district have moved since the wave before, and all of them: of those that
 * gave a complete response both times.
 *
 * @returns null where nothing is compared
 */
export function profileChangesTable(results: Results): Table | null {
  const { previous, transitions } = results;
  const compared = results.topics.filter(({ topic }) =>
    transitions.some((row) => row.topic === topic),
  );
  if (!previous || compared.length === 0) return null;
  return {
    name: 'profile-changes',
    kept: keptOf(results, { about: 'transitions', id: '' })?.snapshot,
    title: {
      de: `Veränderung seit „${previous.title.de}“`,
      en: `Change since “${previous.title.en}”`,
    },
    note: {
      de: 'Gezählt sind nur Verwaltungen, die beide Male vollständig gemeldet haben. Nicht vergleichbar: Der Stand war oder ist unbekannt.',
      en: 'Only administrations that gave a complete response both times are counted. Not comparable: the status was or is unknown.',
    },
    columns: [
      topicColumn,
      whoColumn,
      column('units', 'count', 'Verglichen', 'Compared'),
      column('further', 'count', 'Weiter als vorher', 'Further than before'),
      column('same', 'count', 'Unverändert', 'Unchanged'),
      column('back', 'count', 'Weniger weit', 'Less far'),
      column('unknown', 'count', 'Nicht vergleichbar', 'Not comparable'),
    ],
    rows: compared.flatMap(({ topic, title }) =>
      besides(results).map(({ group, name }) => ({
        cells: [
          title,
          name,
          ...cellsOf(transitions.filter((row) => row.topic === topic && isOf(row, group))),
        ],
      })),
    ),
  };
}

const directions = ['further', 'same', 'back', 'unknown'] as const satisfies Direction[];

function cellsOf(rows: readonly TransitionRow[]): (number | null)[] {
  const sum = (of: readonly TransitionRow[]) => of.reduce((all, { units }) => all + units, 0);
  const all = sum(rows);
  return [
    all,
    ...directions.map((direction) =>
      all === 0 ? null : sum(rows.filter(({ from, to }) => directionOf(from, to) === direction)),
    ),
  ];
}
