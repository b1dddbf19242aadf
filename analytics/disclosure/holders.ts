import { type BaseCell, type SubjectTable, state } from './table.ts';

/** The base cells of a table by what somebody in them says. */
export interface Holders {
  /** Those of a group in which somebody says a value. */
  within(group: number, value: number): readonly BaseCell[];
  /** All in which somebody says a value, by kind and size class. */
  byProfile(value: number): readonly (readonly BaseCell[])[];
}

/** Sorts the base cells of a table once, so that looking for changes does not walk through all. */
export function holdersOf({ subject, groups, cells }: SubjectTable): Holders {
  const size = subject.values.length;
  const within = Array.from({ length: groups.length * size }, (): BaseCell[] => []);
  const profiles = subject.values.map(() => new Map<string, BaseCell[]>());
  for (const cell of cells) {
    const [, kind, sizeClass] = cell.groups;
    const profile = `${kind} ${sizeClass}`;
    for (const [value, units] of cell.units.entries()) {
      if (units === 0) continue;
      for (const group of [state, ...cell.groups]) within[group * size + value]?.push(cell);
      const alike = profiles[value]?.get(profile) ?? [];
      profiles[value]?.set(profile, alike);
      alike.push(cell);
    }
  }
  const byProfile = profiles.map((byName) => [...byName.values()]);
  return {
    within: (group, value) => within[group * size + value] ?? [],
    byProfile: (value) => byProfile[value] ?? [],
  };
}
