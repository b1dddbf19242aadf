import { districtGroup, type Group, wholeState } from '../../schemas/breakdown.ts';
import { compareKeys } from '../../schemas/order.ts';
import { type MicroCounts, saidKey } from './micro/index.ts';
import { placeOf, type Subject } from './subject.ts';

/** The units of a district, by what they say, in the order of the subject's values. */
export interface District {
  /** Its number among the groups of the table. */
  group: number;
  units: readonly number[];
}

/** How many units say each value of a subject, in the state and in each district. */
export interface SubjectTable {
  subject: Subject;
  /** The state is the first one. */
  groups: readonly Group[];
  /** Counts by group and value, see `cellOf`. */
  counts: readonly number[];
  /** Units in each group. */
  bases: readonly number[];
  districts: readonly District[];
}

/** The number of the state among the groups of a table. */
export const state = 0;

/** The position of a count. */
export function cellOf({ subject }: SubjectTable, group: number, value: number): number {
  return group * subject.values.length + value;
}

/** Sums up what was counted of a subject. */
export function tableOf(subject: Subject, counted: MicroCounts): SubjectTable {
  const groups: Group[] = [wholeState];
  const byDistrict = new Map<string, number[]>();
  for (const [index, value] of subject.values.entries()) {
    for (const { district, units } of counted.get(saidKey(subject, placeOf(subject, value))) ??
      []) {
      const said = byDistrict.get(district) ?? subject.values.map(() => 0);
      byDistrict.set(district, said);
      said[index] = units;
    }
  }
  const districts = [...byDistrict]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([ags5, units]) => {
      groups.push(districtGroup(ags5));
      return { group: groups.length - 1, units };
    });
  const ofState = subject.values.map((_, value) =>
    sumOf(districts.map(({ units }) => units[value] ?? 0)),
  );
  const counts = [ofState, ...districts.map(({ units }) => units)];
  return { subject, groups, districts, counts: counts.flat(), bases: counts.map(sumOf) };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
