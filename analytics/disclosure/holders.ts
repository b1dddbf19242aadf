import type { District, SubjectTable } from './table.ts';

/** The districts in which somebody says a value, by value. */
export type Holders = readonly (readonly District[])[];

/** Sorts the districts of a table once, so that looking for changes does not walk through all. */
export function holdersOf({ subject, districts }: SubjectTable): Holders {
  return subject.values.map((_, value) => districts.filter(({ units }) => (units[value] ?? 0) > 0));
}
