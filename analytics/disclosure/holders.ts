import type { BaseCell, SubjectTable } from './table.ts';

/** The base cells of a table by what somebody in them says. */
export interface Holders {
  /** Those of a group in which somebody says a value. */
  within(group: number, value: number): readonly BaseCell[];
  /** All in which somebody says a value, by kind and size class. */
  byProfile(value: number): readonly (readonly BaseCell[])[];
}

/** Sorts the base cells of a table once, so that looking for changes does not walk through all. */
export function holdersOf({ subject, groups, cells }: SubjectTable): Holders {
  const ofGroup = groups.map((_, group) =>
    group === 0 ? cells : cells.filter((cell) => cell.groups.includes(group)),
  );
  const saying = (some: readonly BaseCell[], value: number) =>
    some.filter(({ units }) => (units[value] ?? 0) > 0);
  const profiles = subject.values.map((_, value) => [
    ...Map.groupBy(saying(cells, value), ({ groups: [, ...profile] }) =>
      profile.join(' '),
    ).values(),
  ]);
  return {
    within: (group, value) => saying(ofGroup[group] ?? [], value),
    byProfile: (value) => profiles[value] ?? [],
  };
}
