import type { Group } from '../../schemas/breakdown.ts';

/** Sorted once for all groups: to look through all rows for each of hundreds would take long. */
const sorted = new WeakMap<readonly Group[], Map<string, Group[]>>();

/** The rows of one group, in their order; rows are never changed. */
export function rowsOfGroup<Row extends Group>(
  rows: readonly Row[],
  { by, group }: Group,
): readonly Row[] {
  let byGroup = sorted.get(rows) as Map<string, Row[]> | undefined;
  if (!byGroup) {
    byGroup = Map.groupBy(rows, (row) => `${row.by} ${row.group}`);
    sorted.set(rows, byGroup);
  }
  return byGroup.get(`${by} ${group}`) ?? [];
}
