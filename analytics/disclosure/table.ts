import type { Breakdown, Group } from '../../schemas/breakdown.ts';
import type { MicroRow } from './micro/index.ts';
import type { Subject } from './subject.ts';

export interface Weights {
  municipalities: number;
  inhabitants: number;
}

/** The breakdowns but the state; each unit is in one group of each. */
const axes = ['district', 'kind', 'sizeClass'] as const satisfies Breakdown[];

/** Units that the frame tells apart by nothing but their names. */
export interface BaseCell {
  /** The numbers of its district, kind and size class among the groups of the table. */
  groups: readonly number[];
  /** Units by what they say, in the order of the subject's values. */
  units: readonly number[];
  /** The weights of one unit that says so; undefined where none does. */
  one: readonly (Weights | undefined)[];
}

/** All tables of one subject: how many units of each group say each value. */
export interface SubjectTable {
  subject: Subject;
  /** The state is the first one. */
  groups: readonly Group[];
  /** Counts by group and value, see `cellOf`. */
  counts: readonly number[];
  /** Units in each group. */
  bases: readonly number[];
  cells: readonly BaseCell[];
  /** The weights of all units that say a value. */
  weights: readonly Weights[];
}

/** The number of the state among the groups of a table. */
export const state = 0;

/** The position of a count. */
export function cellOf({ subject }: SubjectTable, group: number, value: number): number {
  return group * subject.values.length + value;
}

/**
 * Sums up what was counted of a subject.
 *
 * @throws Error if a row has a value that the subject does not know
 */
export function tableOf(subject: Subject, rows: readonly MicroRow[]): SubjectTable {
  const { values } = subject;
  const groups: Group[] = [{ by: 'state', group: '' }];
  const numbers = new Map<string, number>();
  const numberOf = (by: (typeof axes)[number], group: string) => {
    const name = `${by} ${group}`;
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, groups.length);
    groups.push({ by, group });
    return groups.length - 1;
  };
  const cells = new Map<string, BaseCell & { units: number[]; one: (Weights | undefined)[] }>();
  const weights = values.map(() => ({ municipalities: 0, inhabitants: 0 }));
  for (const row of rows) {
    const value = values.indexOf(row.value);
    const weight = weights[value];
    if (!weight)
      throw new Error(`${subject.about} ${subject.id} has an unknown value ${row.value}`);
    const inGroups = axes.map((axis) => numberOf(axis, row[axis]));
    const name = inGroups.join(' ');
    const cell = cells.get(name) ?? {
      groups: inGroups,
      units: values.map(() => 0),
      one: values.map(() => undefined),
    };
    cells.set(name, cell);
    cell.units[value] = row.units;
    cell.one[value] = { municipalities: row.oneMunicipalities, inhabitants: row.oneInhabitants };
    weight.municipalities += row.municipalities;
    weight.inhabitants += row.inhabitants;
  }
  return {
    subject,
    groups,
    cells: [...cells.values()],
    weights,
    ...countsOf(groups, values, cells),
  };
}

function countsOf(
  groups: readonly Group[],
  values: readonly string[],
  cells: ReadonlyMap<string, BaseCell>,
): Pick<SubjectTable, 'counts' | 'bases'> {
  const counts = Array<number>(groups.length * values.length).fill(0);
  const bases = Array<number>(groups.length).fill(0);
  for (const cell of cells.values()) {
    for (const group of [state, ...cell.groups]) {
      for (const [value, units] of cell.units.entries()) {
        const at = group * values.length + value;
        counts[at] = (counts[at] ?? 0) + units;
        bases[group] = (bases[group] ?? 0) + units;
      }
    }
  }
  return { counts, bases };
}
