import { notChosen } from './subject.ts';
import { cellOf, type SubjectTable } from './table.ts';

/** Fewer units than this would be told apart. */
const fewest = 3;

/** The count of a value in a group, and where it lies. */
interface Position {
  group: number;
  value: number;
  cell: number;
}

/**
 * The counts that tell something of a single administration: of one or two units, or of all in a
 * group, which say the same. That nobody says something is told, and so it is that nobody has chosen an
 * option of a multiple choice. Those of the state come first: what is
 * hidden for them makes it cheaper to protect the rest.
 */
export function sensitiveCells(table: SubjectTable): Position[] {
  const { groups, subject, counts, bases } = table;
  const all = groups.flatMap((_, group) =>
    subject.values.map((_, value) => ({ group, value, cell: cellOf(table, group, value) })),
  );
  return all.filter(({ group, value, cell }) => {
    const units = counts[cell] ?? 0;
    const isOfAll = units === bases[group] && subject.values[value] !== notChosen;
    return units > 0 && (units < fewest || isOfAll);
  });
}
