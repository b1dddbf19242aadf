import { type AdoptionStatus, adoptionStatuses } from '../../../schemas/adoption.ts';
import { isOf } from '../../../schemas/breakdown.ts';
import type { Results, TransitionRow } from '../../../schemas/results.ts';
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
      column('behind', 'count', 'Weniger weit', 'Less far'),
      column('unclear', 'count', 'Nicht vergleichbar', 'Not comparable'),
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

type Move = 'further' | 'same' | 'behind' | 'unclear';

function cellsOf(rows: readonly TransitionRow[]): (number | null)[] {
  const count = (of?: Move) =>
    rows
      .filter((row) => of === undefined || moveOf(row) === of)
      .reduce((sum, { units }) => sum + units, 0);
  const all = count();
  const moves = (['further', 'same', 'behind', 'unclear'] as const).map((move) => count(move));
  return [all, ...(all === 0 ? moves.map(() => null) : moves)];
}

/** Where units have moved that were in one status and are in another now. */
function moveOf({ from, to }: { from: AdoptionStatus; to: AdoptionStatus }): Move {
  if (from === 'unknown' || to === 'unknown') return 'unclear';
  const difference = adoptionStatuses.indexOf(from) - adoptionStatuses.indexOf(to);
  if (difference === 0) return 'same';
  return difference > 0 ? 'further' : 'behind';
}
