import { unanswered } from '../../schemas/answer-figures.ts';
import type { Breakdown, Group } from '../../schemas/breakdown.ts';
import { type CellRow, type MicroCounts, saidKey } from './micro/index.ts';
import type { Subject } from './subject.ts';

export interface Weights {
  municipalities: number;
  inhabitants: number;
}

/** The breakdowns but the state; each unit is in one group of each. */
const axes = ['district', 'kind', 'sizeClass'] as const satisfies Breakdown[];

/** Units that the frame tells apart by nothing but their names and weights. */
export interface BaseCell {
  /** The numbers of its district, kind and size class among the groups of the table. */
  groups: readonly [number, number, number];
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
 * Sums up what was counted of a subject. Where nobody has left a question unanswered, that is no
 * value: of a required one everybody knows it.
 */
export function tableOf(asked: Subject, counted: MicroCounts): SubjectTable {
  const isGiven = (value: string) => counted.rows.has(saidKey(asked, value));
  const values = asked.values.filter((value) => value !== unanswered || isGiven(value));
  const subject = { ...asked, values };
  const groups: Group[] = [{ by: 'state', group: '' }];
  const numbers = new Map<string, number>();
  const numberOf = (place: CellRow, by: (typeof axes)[number]) => {
    const name = `${by} ${place[by]}`;
    const known = numbers.get(name) ?? groups.length;
    if (known === groups.length) groups.push({ by, group: place[by] });
    numbers.set(name, known);
    return known;
  };
  const cells = new Map<number, BaseCell & { units: number[]; one: (Weights | undefined)[] }>();
  const weights = values.map(() => ({ municipalities: 0, inhabitants: 0 }));
  for (const [value, weight] of weights.entries()) {
    for (const row of counted.rows.get(saidKey(subject, values[value] ?? '')) ?? []) {
      const place = counted.cells.get(row.cell);
      if (!place) throw new Error(`the frame has no cell ${row.cell}`);
      const cell = cells.get(row.cell) ?? {
        groups: [
          numberOf(place, 'district'),
          numberOf(place, 'kind'),
          numberOf(place, 'sizeClass'),
        ],
        units: values.map(() => 0),
        one: values.map(() => undefined),
      };
      cells.set(row.cell, cell);
      cell.units[value] = row.units;
      cell.one[value] = { municipalities: row.oneMunicipalities, inhabitants: row.oneInhabitants };
      weight.municipalities += row.municipalities;
      weight.inhabitants += row.inhabitants;
    }
  }
  const all = [...cells.values()];
  return { subject, groups, cells: all, weights, ...countsOf(groups, values, all) };
}

function countsOf(
  groups: readonly Group[],
  values: readonly string[],
  cells: readonly BaseCell[],
): Pick<SubjectTable, 'counts' | 'bases'> {
  const counts = Array<number>(groups.length * values.length).fill(0);
  const bases = Array<number>(groups.length).fill(0);
  for (const cell of cells) {
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
